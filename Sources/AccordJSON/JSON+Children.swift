extension JSON {
    /// The elements of an array, in order; empty for every other value.
    public var elements: [JSON] {
        guard header.token == .array else { return [] }
        var elements: [JSON] = []
        elements.reserveCapacity(count)
        var child = node + 1
        for _ in 0..<count {
            elements.append(JSON(storage, child))
            child = Int(storage.nodes[child].end)
        }
        return elements
    }

    /// The members of an object as they were written, duplicates included; empty for every other value.
    public var members: [(key: String, value: JSON)] {
        guard header.token == .object else { return [] }
        var members: [(key: String, value: JSON)] = []
        members.reserveCapacity(count)
        var key = node + 1
        for _ in 0..<count {
            members.append((storage.string(of: key), JSON(storage, key + 1)))
            key = Int(storage.nodes[key + 1].end)
        }
        return members
    }

    /// The first member of an object with this key.
    public subscript(key: String) -> JSON? {
        guard header.token == .object else { return nil }
        var key = key
        return key.withUTF8 { wanted in
            var node = node + 1
            for _ in 0..<count {
                if storage.isString(node, equalTo: wanted) { return JSON(storage, node + 1) }
                node = Int(storage.nodes[node + 1].end)
            }
            return nil
        }
    }

    /// The element of an array at an index counted from 0.
    public subscript(index: Int) -> JSON? {
        guard header.token == .array, index >= 0, index < count else { return nil }
        var child = node + 1
        for _ in 0..<index { child = Int(storage.nodes[child].end) }
        return JSON(storage, child)
    }
}

extension JSONStorage {
    /// Compares bytes, so that keys in different Unicode forms stay apart.
    func isString(_ node: Int, equalTo wanted: UnsafeBufferPointer<UInt8>) -> Bool {
        let header = nodes[node]
        if header.word & JSONNode.isEscaped == 0, Int(header.length) != wanted.count { return false }
        return withContent(of: node) { $0.elementsEqual(wanted) }
    }
}

extension JSON {
    /// The elements of an array, in order; empty for every other value.
    public var elements: [JSON] {
        guard header.token == .array else { return [] }
        return storage.withView { $0.elements(of: node) }.map { JSON(storage, $0) }
    }

    /// The members of an object as they were written, duplicates included; empty for every other value.
    public var members: [(key: String, value: JSON)] {
        guard header.token == .object else { return [] }
        return storage.withView { $0.keys(of: node) }.map { (storage.string(of: $0), JSON(storage, $0 + 1)) }
    }

    /// The first member of an object with this key, found by its bytes; nil for every other value.
    public subscript(key: String) -> JSON? {
        guard header.token == .object else { return nil }
        var key = key
        let found = key.withUTF8 { wanted in
            storage.withView { view -> Int? in
                var candidate = node &+ 1
                let end = view.end(node)
                while candidate < end {
                    if view.count(candidate) == wanted.count,
                        wanted.baseAddress.map({ Bytes.areEqual($0, view.content(candidate), wanted.count) })
                            ?? true
                    {
                        return candidate &+ 1
                    }
                    candidate = view.end(candidate &+ 1)
                }
                return nil
            }
        }
        return found.map { JSON(storage, $0) }
    }

    /// The element of an array at an index counted from 0; nil for every other value.
    public subscript(index: Int) -> JSON? {
        guard header.token == .array, index >= 0, index < count else { return nil }
        let found = storage.withView { view in
            var child = node &+ 1
            var rest = index
            while rest > 0 {
                child = view.end(child)
                rest = rest &- 1
            }
            return child
        }
        return JSON(storage, found)
    }
}

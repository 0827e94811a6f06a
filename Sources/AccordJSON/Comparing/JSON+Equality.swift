extension JSON: Hashable {
    public static func == (left: JSON, right: JSON) -> Bool { Equality.areEqual(left, right) }

    public func hash(into hasher: inout Hasher) { hasher.combine(Digests.digest(of: self)) }
}

/// Whether two values mean the same. Recursion is bounded by the depth limit of the reader.
enum Equality {
    static func areEqual(_ left: JSON, _ right: JSON) -> Bool {
        if left.storage === right.storage, left.node == right.node { return true }
        let (a, b) = (left.header, right.header)
        guard a.token == b.token else { return false }
        switch a.token {
        case .null, .true, .false: return true
        case .number: return areNumbersEqual(left, right)
        case .string: return areStringsEqual(left.storage, left.node, right.storage, right.node)
        case .array: return a.length == b.length && areElementsEqual(left, right)
        case .object: return a.length == b.length && areMembersEqual(left, right)
        }
    }

    private static func areNumbersEqual(_ left: JSON, _ right: JSON) -> Bool {
        let (a, b) = (left.source, right.source)
        return a.elementsEqual(b) || DecimalNumber(a) == DecimalNumber(b)
    }

    /// Compares content: an escape equals what it stands for.
    static func areStringsEqual(_ a: JSONStorage, _ i: Int, _ b: JSONStorage, _ j: Int) -> Bool {
        let (left, right) = (a.nodes[i], b.nodes[j])
        if (left.word | right.word) & JSONNode.isEscaped == 0 {
            guard left.length == right.length else { return false }
            return a.bytes.withUnsafeBufferPointer { x in
                b.bytes.withUnsafeBufferPointer { y in
                    Bytes.areEqual(x, Int(left.offset), y, Int(right.offset), Int(left.length))
                }
            }
        }
        return a.content(of: i) == b.content(of: j)
    }

    private static func areElementsEqual(_ left: JSON, _ right: JSON) -> Bool {
        var (i, j) = (left.node + 1, right.node + 1)
        for _ in 0..<left.count {
            guard areEqual(JSON(left.storage, i), JSON(right.storage, j)) else { return false }
            i = Int(left.storage.nodes[i].end)
            j = Int(right.storage.nodes[j].end)
        }
        return true
    }

    /// In step as long as the keys come in the same order, else by key.
    private static func areMembersEqual(_ left: JSON, _ right: JSON) -> Bool {
        var (i, j) = (left.node + 1, right.node + 1)
        for _ in 0..<left.count {
            guard areStringsEqual(left.storage, i, right.storage, j) else {
                return areShuffledMembersEqual(left, right)
            }
            guard areEqual(JSON(left.storage, i + 1), JSON(right.storage, j + 1)) else {
                return areShuffledMembersEqual(left, right)
            }
            i = Int(left.storage.nodes[i + 1].end)
            j = Int(right.storage.nodes[j + 1].end)
        }
        return true
    }

    /// For every key the values must be equal, duplicates in their order.
    private static func areShuffledMembersEqual(_ left: JSON, _ right: JSON) -> Bool {
        let (a, b) = (MemberIndex(left), MemberIndex(right))
        guard a.keys.count == b.keys.count else { return false }
        return zip(a.keys, b.keys).allSatisfy { i, j in
            areStringsEqual(left.storage, i, right.storage, j)
                && areEqual(JSON(left.storage, i + 1), JSON(right.storage, j + 1))
        }
    }
}

/// The key nodes of an object, sorted by the bytes of their content; duplicates stay in order.
struct MemberIndex {
    let keys: [Int]

    init(_ object: JSON) {
        var keys: [(node: Int, content: [UInt8])] = []
        var node = object.node + 1
        for _ in 0..<object.count {
            keys.append((node, object.storage.content(of: node)))
            node = Int(object.storage.nodes[node + 1].end)
        }
        self.keys = keys.sorted { a, b in
            a.content == b.content ? a.node < b.node : a.content.lexicographicallyPrecedes(b.content)
        }.map(\.node)
    }
}

/// Loops over bytes that stay fast in debug builds.
enum Bytes {
    static func areEqual(
        _ a: UnsafeBufferPointer<UInt8>, _ i: Int, _ b: UnsafeBufferPointer<UInt8>, _ j: Int, _ count: Int
    ) -> Bool {
        guard let a = a.baseAddress, let b = b.baseAddress else { return count == 0 }
        var index = 0
        let (left, right) = (UnsafeRawPointer(a + i), UnsafeRawPointer(b + j))
        while index &+ 8 <= count {
            if left.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                != right.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            {
                return false
            }
            index = index &+ 8
        }
        while index < count {
            if a[i &+ index] != b[j &+ index] { return false }
            index = index &+ 1
        }
        return true
    }
}

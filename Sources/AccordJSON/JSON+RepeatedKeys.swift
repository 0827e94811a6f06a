extension JSON {
    /// A member whose key its object has already.
    package struct RepeatedMember: Sendable {
        package let key: String
        /// The value that stands behind the key again.
        package let member: JSON
        /// The one behind the key's first place.
        package let first: JSON
    }

    /// The members whose key the same object has already, in the order of the document.
    package var repeatedMembers: [RepeatedMember] {
        var nodes: [(again: Int, first: Int)] = []
        storage.withView { view in
            for index in node..<view.end(node)
            where view.code(index) == JSONNode.object && view.count(index) > 1 {
                let keys = view.keys(of: index)
                let order = KeyOrder.sorted(keys, of: view)
                let equality = Equality(left: view, right: view)
                var first = order[0]
                for key in order.dropFirst() {
                    if equality.areContentsEqual(keys[first], keys[key]) {
                        nodes.append((keys[key] + 1, keys[first] + 1))
                    } else {
                        first = key
                    }
                }
            }
        }
        return nodes.sorted { $0.again < $1.again }.map {
            RepeatedMember(
                key: storage.string(of: $0.again - 1), member: value(ofNode: $0.again),
                first: value(ofNode: $0.first))
        }
    }

    /// The places of these members.
    package var repeatedKeys: [JSONPointer] { repeatedMembers.map { pointer(ofNode: $0.member.node) } }

    /// Whether an object anywhere in this value has two members of one key.
    ///
    /// For hot paths: where it is false, `repeatedMembers` need not be asked for the places.
    package var hasRepeatedKeys: Bool {
        storage.withView { view in
            var index = node
            let end = view.end(node)
            while index < end {
                if view.code(index) == JSONNode.object, view.count(index) > 1, Self.repeatsKey(index, view) {
                    return true
                }
                index = index &+ 1
            }
            return false
        }
    }

    /// Keys whose marks differ are different; only those that share one are compared.
    private static func repeatsKey(_ object: Int, _ view: JSONView) -> Bool {
        if view.count(object) > 64 {
            let keys = view.keys(of: object)
            let order = KeyOrder.sorted(keys, of: view)
            let equality = Equality(left: view, right: view)
            return zip(order, order.dropFirst()).contains { equality.areContentsEqual(keys[$0], keys[$1]) }
        }
        var marks: (UInt64, UInt64) = (0, 0)
        let end = view.end(object)
        var key = object &+ 1
        while key < end {
            let mark = mark(of: key, view)
            let bit = UInt64(1) << (mark & 63)
            if mark & 64 == 0 {
                if marks.0 & bit != 0, hasEqual(key, from: object &+ 1, view) { return true }
                marks.0 |= bit
            } else {
                if marks.1 & bit != 0, hasEqual(key, from: object &+ 1, view) { return true }
                marks.1 |= bit
            }
            key = view.end(key &+ 1)
        }
        return false
    }

    private static func mark(of key: Int, _ view: JSONView) -> UInt64 {
        let count = view.count(key)
        guard count > 0 else { return 0 }
        let text = view.content(key)
        let sum = UInt64(text[0]) &* 31 &+ UInt64(text[count &- 1]) &* 17 &+ UInt64(text[count / 2]) &* 7
        return (sum &+ UInt64(count) &* 13) & 127
    }

    /// Whether an earlier key has the same bytes.
    private static func hasEqual(_ key: Int, from first: Int, _ view: JSONView) -> Bool {
        let equality = Equality(left: view, right: view)
        var other = first
        while other < key {
            if view.count(other) == view.count(key), equality.areContentsEqual(other, key) { return true }
            other = view.end(other &+ 1)
        }
        return false
    }
}

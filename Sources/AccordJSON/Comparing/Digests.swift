/// Numbers that are the same for equal values, in one process: they find equal elements fast, and never
/// decide alone.
struct Digests {
    private let first: Int
    private var digests: [UInt64]

    /// - Parameter isOrdered: makes the order of members count.
    init(_ value: JSON, isOrdered: Bool = false) {
        self = value.storage.withView { Digests($0, value.node, isOrdered: isOrdered) }
    }

    /// Children stand behind their container, so one pass from the back finds all of them done.
    init(_ view: JSONView, _ root: Int, isOrdered: Bool) {
        let count = view.end(root) &- root
        first = root
        digests = [UInt64](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = count
            guard let base = buffer.baseAddress else { return }
            let pass = Pass(view: view, isOrdered: isOrdered, root: root, digests: base)
            var index = count
            while index > 0 {
                index = index &- 1
                (base + index).initialize(to: pass.digest(of: root &+ index))
            }
        }
    }

    func of(_ node: Int) -> UInt64 { digests[node &- first] }

    private struct Pass {
        let view: JSONView
        let isOrdered: Bool
        let root: Int
        let digests: UnsafeMutablePointer<UInt64>
        let key = DigestKey.process

        func digest(of node: Int) -> UInt64 {
            let code = view.code(node)
            if code == JSONNode.string { return contents(of: node) }
            if code == JSONNode.number {
                return key.mix(3, DecimalNumber(view.content(node), count: view.count(node)).digest(key))
            }
            if code == JSONNode.array { return elements(of: node) }
            if code == JSONNode.object { return members(of: node) }
            return key.mix(UInt64(code), 11)
        }

        private func contents(of node: Int) -> UInt64 {
            let length = view.count(node)
            let raw = UnsafeRawPointer(view.content(node))
            var hash = UInt64(length) &+ 4
            var index = 0
            while index &+ 8 <= length {
                hash = key.mix(hash, Bytes.word(raw, at: index))
                index = index &+ 8
            }
            var tail: UInt64 = 0
            let content = view.content(node)
            while index < length {
                tail = tail &<< 8 | UInt64(content[index])
                index = index &+ 1
            }
            return key.mix(hash, tail)
        }

        private func elements(of array: Int) -> UInt64 {
            var hash: UInt64 = 5
            var child = array &+ 1
            let end = view.end(array)
            while child < end {
                hash = key.mix(hash, digests[child &- root])
                child = view.end(child)
            }
            return hash
        }

        private func members(of object: Int) -> UInt64 {
            var hash: UInt64 = 6
            var name = object &+ 1
            let end = view.end(object)
            while name < end {
                let member = key.mix(digests[name &- root], digests[name &+ 1 &- root] &+ 1)
                // A sum does not depend on the order of members.
                hash = isOrdered ? key.mix(hash, member) : hash &+ member
                name = view.end(name &+ 1)
            }
            return key.mix(hash, 6)
        }
    }
}

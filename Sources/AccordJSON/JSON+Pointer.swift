extension JSON {
    /// The value at a place, or nil where the document has none (RFC 6901, section 4).
    public func value(at pointer: JSONPointer) -> JSON? {
        pointer.tokens.reduce(self as JSON?) { value, token in
            switch value?.header.token {
            case .object: value?[token]
            case .array: Self.index(token).flatMap { value?[$0] }
            default: nil
            }
        }
    }

    /// An index has no sign and no leading zero; `-` names what is not there.
    static func index(_ token: String) -> Int? {
        let digits = token.utf8
        guard digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), digits.count == 1 || digits.first != 0x30
        else {
            return nil
        }
        return Int(token)
    }

    /// The node at a place, for edits.
    package func node(at pointer: JSONPointer) -> Int? { value(at: pointer)?.node }

    /// The place of a node of this value, from here; a key's is that of its value.
    package func pointer(ofNode target: Int) -> JSONPointer {
        var pointer = JSONPointer()
        var current = node
        let target = storage.nodes[target].word & JSONNode.isKey == 0 ? target : target + 1
        while current != target, let step = step(from: current, towards: target) {
            pointer.tokens.append(step.token)
            current = step.node
        }
        return pointer
    }

    private func step(from parent: Int, towards target: Int) -> (token: String, node: Int)? {
        guard target > parent, target < Int(storage.nodes[parent].end) else { return nil }
        let isObject = storage.nodes[parent].token == .object
        let (child, index) = storage.withView { view in
            var child = isObject ? parent &+ 2 : parent &+ 1
            var index = 0
            while view.end(child) <= target {
                child = isObject ? view.end(child) &+ 1 : view.end(child)
                index = index &+ 1
            }
            return (child, index)
        }
        return (isObject ? storage.string(of: child - 1) : String(index), child)
    }
}

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
    private static func index(_ token: String) -> Int? {
        guard token.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let index = Int(token),
            token == "0" || token.utf8.first != 0x30
        else { return nil }
        return index
    }

    /// The node at a place, for edits.
    package func node(at pointer: JSONPointer) -> Int? { value(at: pointer)?.node }

    /// The place of a node of this value, from here.
    package func pointer(ofNode target: Int) -> JSONPointer {
        var pointer = JSONPointer()
        var current = node
        while current != target, let step = step(from: current, towards: target) {
            pointer.tokens.append(step.token)
            current = step.node
        }
        return pointer
    }

    private func step(from parent: Int, towards target: Int) -> (token: String, node: Int)? {
        let header = storage.nodes[parent]
        var child = parent + 1
        for index in 0..<Int(header.length) {
            let isObject = header.token == .object
            let value = isObject ? child + 1 : child
            let end = Int(storage.nodes[value].end)
            if target < end { return (isObject ? storage.string(of: child) : String(index), value) }
            child = end
        }
        return nil
    }
}

extension JSON {
    /// Visits all string values, not keys, with their content.
    package func scanStrings(_ body: (_ node: Int, _ content: UnsafeBufferPointer<UInt8>) -> Void) {
        let end = Int(header.end)
        // A key stands before its value; walking containers tells keys from values.
        storage.nodes.withUnsafeBufferPointer { nodes in
            storage.bytes.withUnsafeBufferPointer { bytes in
                var open: [(end: Int, isObject: Bool)] = []
                var isKey = false
                var index = node
                while index < end {
                    while let last = open.last, index >= last.end { open.removeLast() }
                    if open.last?.isObject ?? false, !isKey {
                        isKey = true
                        index &+= 1
                        continue
                    }
                    isKey = false
                    visit(nodes[index], index, bytes, body, &open)
                    index &+= 1
                }
            }
        }
    }

    private func visit(
        _ header: JSONNode, _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>,
        _ body: (Int, UnsafeBufferPointer<UInt8>) -> Void, _ open: inout [(end: Int, isObject: Bool)]
    ) {
        switch header.token {
        case .array, .object: open.append((Int(header.end), header.token == .object))
        case .string where header.word & JSONNode.isEscaped == 0:
            guard let base = bytes.baseAddress else { return body(index, bytes) }
            body(index, UnsafeBufferPointer(start: base + Int(header.offset), count: Int(header.length)))
        case .string: storage.withContent(of: index) { body(index, $0) }
        default: return
        }
    }

    /// A new document with some nodes of this value replaced.
    package func replacing(_ edits: [Int: JSON]) -> JSON {
        guard !edits.isEmpty else { return self }
        return rebuilt(node, edits)
    }

    private func rebuilt(_ node: Int, _ edits: [Int: JSON]) -> JSON {
        if let edit = edits[node] { return edit }
        let value = JSON(storage, node)
        let end = Int(value.header.end)
        guard edits.keys.contains(where: { $0 > node && $0 < end }) else { return value }
        switch value.header.token {
        case .array: return JSON(elements: value.elements.map { rebuilt($0.node, edits) })
        case .object: return JSON(members: value.members.map { ($0.key, rebuilt($0.value.node, edits)) })
        default: return value
        }
    }
}

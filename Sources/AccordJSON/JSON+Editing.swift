extension JSON {
    /// A new document with some nodes of this value replaced.
    ///
    /// - Parameter edits: the new values by the nodes that `scanStrings`, `scanMembers` and `node(at:)` name.
    package func replacing(_ edits: [Int: JSON]) -> JSON {
        let end = Int(header.end)
        let targets = edits.keys.filter { $0 >= node && $0 < end }.sorted()
        guard !targets.isEmpty else { return self }
        if node != 0 {
            // A part of a document would carry all of its text along.
            let shifted = edits.map { ($0.key - node, $0.value) }.filter { $0.0 >= 0 && $0.0 < end - node }
            return copied.replacing(Dictionary(uniqueKeysWithValues: shifted))
        }
        if let patched = patched(targets, edits) { return patched }
        var pass = EditingPass(source: storage)
        for target in targets { if let edit = edits[target] { pass.replace(target, by: edit) } }
        return pass.finish()
    }

    /// A new document with the value at a place replaced, or nil where the document has no such place.
    package func replacing(at pointer: JSONPointer, with value: JSON) -> JSON? {
        node(at: pointer).map { replacing([$0: value]) }
    }

    /// The whole document with values without children replaced by such: no node moves, so none is copied singly.
    private func patched(_ targets: [Int], _ edits: [Int: JSON]) -> JSON? {
        var (bytes, nodes) = (storage.bytes, storage.nodes)
        for target in targets {
            guard let edit = edits[target], edit.header.code < JSONNode.array,
                nodes[target].code < JSONNode.array, nodes[target].word & JSONNode.isKey == 0
            else { return nil }
            var header = edit.header
            header.offset = UInt32(bytes.count)
            header.end = nodes[target].end
            bytes += edit.storage.content(of: edit.node)
            nodes[target] = header
        }
        return JSON(JSONStorage(bytes: bytes, nodes: nodes), 0)
    }

    private var copied: JSON {
        var builder = JSONBuilder()
        builder.append(self)
        return builder.finish()
    }
}

/// Copies the nodes of a whole document up to one edit after the other.
private struct EditingPass {
    let source: JSONStorage
    private var builder: JSONBuilder
    private var next = 0
    /// Containers that were begun: where they are in the copy, and the node behind them in the source.
    private var open: [(copy: Int, end: Int)] = []

    init(source: JSONStorage) {
        self.source = source
        builder = JSONBuilder(bytes: source.bytes)
    }

    /// - Parameter node: behind those that came before; one inside a value that was replaced is ignored.
    mutating func replace(_ node: Int, by value: JSON) {
        let header = source.nodes[node]
        let isKey = header.word & JSONNode.isKey
        guard node >= next, isKey == 0 || value.kind == .string else { return }
        copy(upTo: node)
        builder.append(value, flags: isKey)
        next = Int(header.end)
    }

    private mutating func copy(upTo end: Int) {
        while next < end {
            closeContainers()
            let header = source.nodes[next]
            if header.code >= JSONNode.array { open.append((builder.nodes.count, Int(header.end))) }
            builder.append(header)
            next += 1
        }
        closeContainers()
    }

    private mutating func closeContainers() {
        while let last = open.last, last.end <= next {
            builder.close(last.copy)
            open.removeLast()
        }
    }

    mutating func finish() -> JSON {
        copy(upTo: source.nodes.count)
        return builder.finish()
    }
}

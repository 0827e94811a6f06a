import AccordJSON

extension SnapshotContent {
    /// Literal strings that read like placeholders get a leading `\`, so that they never match by type.
    func escapingPlaceholders() -> SnapshotContent {
        var content = self
        content.editDocuments { $0.escapingPlaceholders() }
        if case .document(let document) = content {
            content = .document(
                document.editingTexts { text in
                    Placeholder.isPlaceholderLike(text) ? Placeholder.escaped(text) : nil
                })
        }
        return content
    }
}

extension JSON {
    fileprivate func escapingPlaceholders() -> JSON {
        var edits: [Int: JSON] = [:]
        scanStrings { node, content in
            guard let first = content.first, first == UInt8(ascii: "<") || first == UInt8(ascii: "\\"),
                content.last == UInt8(ascii: ">")
            else { return }
            let text = String(decoding: content, as: UTF8.self)
            let escaped = Placeholder.escaped(text)
            if escaped != text { edits[node] = JSON(escaped) }
        }
        return edits.isEmpty ? self : replacing(edits)
    }
}

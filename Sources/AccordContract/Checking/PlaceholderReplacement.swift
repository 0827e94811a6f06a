import AccordJSON

/// A stored value with samples in place of its placeholders.
struct PlaceholderReplacement {
    private(set) var value: JSON
    /// Where only the type counts.
    private(set) var samples: Set<JSONPointer> = []
    /// Where nothing counts.
    private(set) var anything: [JSONPointer] = []

    init(_ value: JSON, _ reader: (any PlaceholderReading)?) {
        self.value = value
        guard let reader else { return }
        var edits: [Int: JSON] = [:]
        var candidates: [(node: Int, text: String)] = []
        value.scanStrings { node, content in
            guard let first = content.first, first == UInt8(ascii: "<") || first == UInt8(ascii: "\\") else {
                return
            }
            candidates.append((node, String(decoding: content, as: UTF8.self)))
        }
        for (node, text) in candidates {
            guard let meaning = reader.meaning(of: text) else { continue }
            edits[node] = meaning.standIn
            switch meaning {
            case .text: continue
            case .anything: anything.append(value.pointer(ofNode: node))
            case .like, .concealed: samples.insert(value.pointer(ofNode: node))
            }
        }
        if !edits.isEmpty { self.value = value.replacing(edits) }
    }
}

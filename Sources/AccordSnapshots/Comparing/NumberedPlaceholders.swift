import AccordJSON

/// Finds and renames the placeholders with numbers in a content, also inside longer texts.
enum NumberedPlaceholders {
    /// A text cut at its numbered placeholders.
    struct Pieces: Equatable {
        /// One more than there are placeholders.
        var literals: [[UInt8]] = [[]]
        var placeholders: [Placeholder] = []
    }

    static func pieces(of text: String) -> Pieces { pieces(of: Array(text.utf8)) }

    private static func pieces(of bytes: [UInt8]) -> Pieces {
        var pieces = Pieces()
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<"), let (placeholder, end) = placeholder(at: index, in: bytes) {
                pieces.placeholders.append(placeholder)
                pieces.literals.append([])
                index = end
            } else {
                pieces.literals[pieces.literals.count - 1].append(bytes[index])
                index += 1
            }
        }
        return pieces
    }

    private static func placeholder(at start: Int, in bytes: [UInt8]) -> (Placeholder, end: Int)? {
        let window = bytes[start...].prefix(longest)
        guard let close = window.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let text = String(decoding: bytes[start...close], as: UTF8.self)
        guard let placeholder = Placeholder(text), placeholder.number != nil else { return nil }
        return (placeholder, close + 1)
    }

    /// The longest kind with the longest number.
    private static let longest = 40

    // MARK: - Contents

    static func all(in content: SnapshotContent) -> Set<Placeholder> {
        var found: Set<Placeholder> = []
        var content = content
        content.editTexts { text in
            found.formUnion(pieces(of: text).placeholders)
            return nil
        } matching: {
            mayHold($0)
        }
        return found
    }

    /// Those of lines, header fields and texts, which have an order.
    static func outsideDocuments(of content: SnapshotContent) -> Set<Placeholder> {
        guard case .http(var record) = content else { return [] }
        if case .json = record.requestBody { record.requestBody = .none }
        if case .json = record.responseBody { record.responseBody = .none }
        return all(in: .http(record))
    }

    static func renaming(
        _ names: [Placeholder: Placeholder], in content: SnapshotContent
    ) -> SnapshotContent {
        var content = content
        content.editTexts { text in
            let pieces = pieces(of: text)
            guard pieces.placeholders.contains(where: { names[$0] ?? $0 != $0 }) else { return nil }
            return renamed(pieces, names)
        } matching: {
            mayHold($0)
        }
        return content
    }

    static func renaming(_ document: JSON, _ name: (Placeholder) -> Placeholder) -> JSON {
        let content = SnapshotContent.json(document)
        let names = all(in: content).map { ($0, name($0)) }
        let renamed = renaming(Dictionary(uniqueKeysWithValues: names), in: content)
        return if case .json(let json) = renamed { json } else { document }
    }

    private static func renamed(_ pieces: Pieces, _ names: [Placeholder: Placeholder]) -> [UInt8] {
        var text = pieces.literals[0]
        for (placeholder, literal) in zip(pieces.placeholders, pieces.literals.dropFirst()) {
            text += (names[placeholder] ?? placeholder).description.utf8
            text += literal
        }
        return text
    }

    private static func mayHold(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.contains(UInt8(ascii: "<"))
    }
}

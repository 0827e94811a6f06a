import AccordJSON

/// Where a secret stands in a value, as far as a redaction can name the place.
enum SecretPlace: Sendable, Equatable {
    /// In a string of a document or a JSON body.
    case pointer(String)
    case header(String)
    case cookie(String)

    /// The first place in the content that holds a secret of the kind.
    init?(of kind: SecretKind, in content: SnapshotContent) {
        let place: SecretPlace? =
            switch content {
            case .json(let json): Self.place(of: kind, in: json)
            case .http(let record): Self.place(of: kind, in: record)
            case .text, .data, .document: nil
            }
        guard let place else { return nil }
        self = place
    }

    private static func place(of kind: SecretKind, in record: HTTPRecord) -> SecretPlace? {
        for field in record.requestFields + record.responseFields where holds(kind, field.value) {
            guard field.name == "set-cookie" else { return .header(field.name) }
            return .cookie(
                String(decoding: field.value.utf8.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self))
        }
        for body in [record.requestBody, record.responseBody] {
            if case .json(let json) = body, let place = place(of: kind, in: json) { return place }
        }
        return nil
    }

    private static func place(of kind: SecretKind, in document: JSON) -> SecretPlace? {
        var found: Int?
        document.scanStrings { node, content in
            if found == nil, holds(kind, content) { found = node }
        }
        return found.map { .pointer(document.pointer(ofNode: $0).description) }
    }

    private static func holds(_ kind: SecretKind, _ text: String) -> Bool {
        var text = text
        return text.withUTF8 { holds(kind, $0) }
    }

    /// Secrets of other kinds do not count.
    private static func holds(_ kind: SecretKind, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        SecretGuard.secret(in: text, allowing: SecretKind.all.subtracting([kind])) != nil
    }
}

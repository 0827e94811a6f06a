import AccordJSON

/// Replaces the value at a JSON Pointer, or all values that a JSONPath selects.
struct PlaceRedactor: Redactor, CustomStringConvertible {
    let placeholder: Placeholder?
    let description: String
    private let place: Result<RedactedPlace, RedactionError>

    init(place: String, placeholder: Placeholder?) {
        self.placeholder = placeholder
        description = ".at(\(place.debugDescription))"
        do throws(RedactionError) {
            self.place = .success(try RedactedPlace(place))
        } catch {
            self.place = .failure(error)
        }
    }

    func redact(_ content: inout SnapshotContent, _ placeholders: inout Placeholders) throws -> Int {
        let place = try place.get()
        try InvalidPattern.check(placeholder)
        var count = 0
        content.editDocuments { document in
            let nodes = place.nodes(in: document)
            count += nodes.count
            var edits: [Int: JSON] = [:]
            for node in document.inKeyOrder(nodes) {
                let value = document.value(ofNode: node)
                edits[node] = placeholders.replacement(for: value, as: placeholder).map {
                    JSON($0.description)
                }
            }
            return document.replacing(edits)
        }
        return count
    }
}

/// Where a redaction looks: a JSONPath begins with `$`, everything else is a JSON Pointer.
private enum RedactedPlace {
    case pointer(JSONPointer)
    case path(JSONPath)

    init(_ text: String) throws(RedactionError) {
        do {
            self =
                text.utf8.first == UInt8(ascii: "$")
                ? .path(try JSONPath(parsing: text)) : .pointer(try JSONPointer(parsing: text))
        } catch {
            throw .invalidPlace(text, reason: String(describing: error))
        }
    }

    /// The nodes that are meant, each once, in the order of the document.
    func nodes(in document: JSON) -> [Int] {
        switch self {
        case .pointer(let pointer): document.node(at: pointer).map { [$0] } ?? []
        case .path(let path): Set(path.values(in: document).map(\.node)).sorted()
        }
    }
}

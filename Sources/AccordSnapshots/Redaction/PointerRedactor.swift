import AccordJSON

/// Replaces the value at one JSON Pointer.
struct PointerRedactor: Redactor {
    let pointer: String
    let placeholder: Placeholder?

    func redact(_ content: inout SnapshotContent, _ placeholders: inout Placeholders) throws -> Int {
        let pointer = try parsed()
        var count = 0
        content.editDocuments { document in
            guard let node = document.node(at: pointer), let value = document.value(at: pointer) else {
                return document
            }
            // A placeholder of a type must not hide a value of another one; a secret is hidden whatever it is.
            if let placeholder, placeholder.kind != .redacted, !placeholder.matches(value) { return document }
            count += 1
            let replacement = placeholder ?? Self.placeholder(for: value, &placeholders)
            return document.replacing([node: JSON(replacement.description)])
        }
        return count
    }

    private func parsed() throws(RedactionError) -> JSONPointer {
        do {
            return try JSONPointer(parsing: pointer)
        } catch {
            throw .invalidPointer(pointer, reason: String(describing: error))
        }
    }

    private static func placeholder(for value: JSON, _ placeholders: inout Placeholders) -> Placeholder {
        switch value.kind {
        case .null: return Placeholder(.null)
        case .boolean: return Placeholder(.boolean)
        case .number: return Placeholder(.number)
        case .array: return Placeholder(.array)
        case .object: return Placeholder(.object)
        case .string: return placeholders.standing(for: value.string ?? "")
        }
    }
}

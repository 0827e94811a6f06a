import AccordJSON

/// Which values the numbered placeholders of a document stand for: one number, one value.
struct PlaceholderIdentities {
    enum Conflict {
        /// The number stands for this value.
        case differs(from: JSON)
        /// Another number stands for the value.
        case isAlso(Placeholder)
    }

    private struct Value: Hashable {
        var kind: Placeholder.Kind
        var value: JSON
    }

    private var values: [Placeholder: JSON] = [:]
    private var placeholders: [Value: Placeholder] = [:]

    init() {}

    /// Why the placeholder cannot stand for this value as well; nil where it can, and then it does.
    mutating func conflict(_ placeholder: Placeholder, _ value: JSON) -> Conflict? {
        guard placeholder.number != nil else { return nil }
        let identity = Value(kind: placeholder.kind, value: placeholder.kind.identity(of: value))
        if let known = values[placeholder] {
            return placeholder.kind.identity(of: known) == identity.value ? nil : .differs(from: known)
        }
        if let other = placeholders[identity] { return .isAlso(other) }
        values[placeholder] = value
        placeholders[identity] = placeholder
        return nil
    }
}

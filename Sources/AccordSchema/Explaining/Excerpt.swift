import AccordJSON

/// Values cut to what fits in a message.
enum Excerpt {
    /// How many characters an excerpt has at most.
    static let limit = 60

    static func of(_ value: JSON) -> String {
        let isLarge = Int(value.storage.nodes[value.node].end) - value.node > 200
        guard isLarge else { return of(value.text(.compact)) }
        return value.kind == .array ? "array of \(value.count) items" : "object of \(value.count) members"
    }

    static func of(_ text: String) -> String {
        guard text.utf8.count > limit, text.count > limit else { return text }
        return text.prefix(limit - 3) + "..."
    }
}

/// How a document is written: with line breaks or without, its members in which order.
public struct JSONStyle: Sendable {
    enum Order: Sendable {
        case source
        case sorted
        case like(JSON)
    }

    var isPretty: Bool
    var order: Order

    /// Two spaces an indentation, members as they are, no newline at the end.
    public static let pretty = JSONStyle(isPretty: true, order: .source)
    /// On one line, members as they are.
    public static let compact = JSONStyle(isPretty: false, order: .source)
    /// Pretty, members sorted by the bytes of their keys.
    public static let sorted = JSONStyle(isPretty: true, order: .sorted)
    /// On one line, members sorted by the bytes of their keys.
    public static let compactSorted = JSONStyle(isPretty: false, order: .sorted)

    /// Pretty, members in the order of another document; members that it does not have follow sorted.
    public static func ordered(like other: JSON) -> JSONStyle {
        JSONStyle(isPretty: true, order: .like(other))
    }
}

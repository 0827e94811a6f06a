public import AccordExpectations

/// What a row must look like: some of its columns, each with a literal or a matcher.
///
/// ```swift
/// await database.expectRow("orders", ["id": .uuid, "status": "reserved", "book_id": .value(book.id)])
/// ```
///
/// A boolean matches 0 and 1, a UUID its sixteen bytes, an object or array JSON that is stored as text.
public struct RowPattern: Sendable {
    let columns: [(name: String, pattern: JSONPattern)]

    /// - Parameter columns: those that count; all others may hold anything.
    public init(_ columns: [String: JSONPattern]) {
        self.columns = columns.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    var names: [String] { columns.map(\.name) }
}

extension RowPattern: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral columns: (String, JSONPattern)...) {
        self.columns = columns.map { ($0, $1) }
    }
}

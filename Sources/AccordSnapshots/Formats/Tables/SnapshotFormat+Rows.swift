public import AccordJSON

extension SnapshotFormat where Value == [JSON] {
    /// Documents in a list, each on a line, their members in their order.
    ///
    /// Compares as JSON does: `.rows.unordered()` where they come in any order, `.rows.tolerating(0.01)`.
    public static var rows: Self {
        var format = Self(fileExtension: "json") { .json(JSON(elements: $0)) }
        format.layout = .rows
        return format
    }
}

extension SnapshotFormat where Value == Table {
    /// Rows of a table or a query, each on a line as a JSON object with its columns in their order.
    public static var rows: Self { SnapshotFormat<[JSON]>.rows.pullback { try $0.objects() } }

    /// Rows as CSV (RFC 4180) below a line of column names.
    public static var csv: Self { Self(fileExtension: "csv") { .document(CSV($0)) } }
}

public import AccordJSON

/// Rows of a query or a table, for snapshots `as: .rows` and `as: .csv`.
///
/// ```swift
/// Table(columns: ["id", "title"], rows: [[1, "Walden"], [2, nil]])
/// ```
public struct Table: Sendable, Equatable {
    public var columns: [String]
    /// The values of each row in the order of the columns.
    public var rows: [[JSON]]

    public init(columns: [String], rows: [[JSON]]) {
        self.columns = columns
        self.rows = rows
    }

    /// Each row as an object; a value without a column is left out, and so is a column without a value.
    var objects: [JSON] {
        rows.map { row in JSON(members: zip(columns, row).map { ($0, $1) }) }
    }
}

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

    /// Each row as an object; a column without a value is left out.
    ///
    /// - Throws: `FormatError` where a value has no column.
    func objects() throws(FormatError) -> [JSON] {
        if let row = rows.firstIndex(where: { $0.count > columns.count }) {
            throw .surplusValues(row: row + 1, values: rows[row].count, columns: columns.count)
        }
        return rows.map { row in JSON(members: zip(columns, row).map { ($0, $1) }) }
    }
}

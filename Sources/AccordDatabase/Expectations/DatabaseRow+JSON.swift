public import AccordJSON

extension DatabaseRow {
    /// The row as a JSON object, its columns in their order: for snapshots, and for patterns of your own.
    ///
    /// Integers and reals become numbers, bytes a string as SQL writes them: `x'00ff'`.
    public var json: JSON { JSON(members: zip(columns, values.map(\.json))) }

    /// The row with some of its columns only.
    func json(of columns: [String]) -> JSON {
        JSON(members: columns.compactMap { column in self[column].map { (column, $0.json) } })
    }
}

extension DatabaseValue {
    /// The value as JSON has it; bytes, and numbers that JSON does not know, become strings.
    public var json: JSON {
        switch self {
        case .null: .null
        case .integer(let value): JSON(Int(value))
        case .real(let value): value.isFinite ? JSON(value) : JSON(String(value))
        case .text(let value): JSON(value)
        case .blob: JSON(description)
        }
    }
}

extension TestDatabase {
    /// A table by its name, without regard to ASCII case.
    ///
    /// - Throws: `TableNameError` where there is none, or where it lacks a column; what the driver throws.
    func table(_ name: String, having columns: [String] = []) async throws -> TableSchema {
        let tables = try await connection.tables()
        return try Self.table(name, having: columns, among: tables)
    }

    static func table(
        _ name: String, having columns: [String], among tables: [TableSchema]
    ) throws(TableNameError) -> TableSchema {
        let wanted = Identifier(name)
        guard let table = tables.first(where: { Identifier($0.name) == wanted }) else {
            throw .unknownTable(name, among: tables.map(\.name))
        }
        let known = Set(table.columns.map { Identifier($0.name) })
        if let unknown = columns.first(where: { !known.contains(Identifier($0)) }) {
            throw .unknownColumn(unknown, of: table.name, among: table.columns.map(\.name))
        }
        return table
    }

    /// All rows of a table, in the order of its key, so that messages are the same from run to run.
    func rows(of table: TableSchema) async throws -> [DatabaseRow] {
        let system = connection.url.system
        let order = table.primaryKey.map { SQLName.quoted($0, for: system) }.joined(separator: ", ")
        let sql = "SELECT * FROM \(SQLName.quoted(table.name, for: system))"
        return try await connection.rows(order.isEmpty ? sql : sql + " ORDER BY " + order)
    }

    func count(of table: TableSchema) async throws -> Int {
        let sql = "SELECT COUNT(*) AS n FROM \(SQLName.quoted(table.name, for: connection.url.system))"
        guard case .integer(let count)? = try await connection.rows(sql).first?.values.first else { return 0 }
        return Int(count)
    }
}

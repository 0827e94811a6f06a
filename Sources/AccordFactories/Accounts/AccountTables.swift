import AccordDatabase

/// Rows of ``AccountSchema``, written one by one.
struct AccountTables {
    let connection: any DatabaseConnection

    /// The key of a row with this name, which is inserted where there is none.
    func id(of name: String, in table: String) async throws -> Int64 {
        try await connection.execute(
            "INSERT INTO \(table) (name) VALUES (?) ON CONFLICT DO NOTHING", [.text(name)])
        return try await id("SELECT id FROM \(table) WHERE name = ?", [.text(name)], of: table)
    }

    /// Inserts a row, and gives the key that it has.
    ///
    /// - Parameters:
    ///   - key: what tells the row from others until its id is known.
    ///   - id: nothing where the database shall choose it.
    func insert(
        _ columns: [(String, DatabaseValue)], into table: String, id: Int64, key: String
    ) async throws -> Int64 {
        let columns = (id == 0 ? [] : [("id", .integer(id))]) + columns
        let names = columns.map(\.0).joined(separator: ", ")
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        try await connection.execute("INSERT INTO \(table) (\(names)) VALUES (\(marks))", columns.map(\.1))
        let value = columns.first { $0.0 == key }?.1 ?? .null
        return try await self.id("SELECT id FROM \(table) WHERE \(key) = ?", [value], of: table)
    }

    /// Notes that one row belongs to another.
    func link(_ table: String, _ left: (String, Int64), _ right: (String, Int64)) async throws {
        try await connection.execute(
            "INSERT INTO \(table) (\(left.0), \(right.0)) VALUES (?, ?)",
            [.integer(left.1), .integer(right.1)])
    }

    private func id(_ sql: String, _ arguments: [DatabaseValue], of table: String) async throws -> Int64 {
        guard case .integer(let id)? = try await connection.rows(sql, arguments).first?.values.first else {
            throw FactoryError.noKey(of: table)
        }
        return id
    }
}

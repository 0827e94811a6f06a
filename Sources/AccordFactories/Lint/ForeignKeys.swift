import AccordDatabase

/// The references of a database's tables: SQLite does not say which of them a row has violated.
struct ForeignKeys {
    private let connection: any DatabaseConnection

    init(of database: TestDatabase) { connection = database.connection }

    /// The referring columns of the table that a failed `INSERT` names, such as `book.authorID`.
    func columns(namedIn error: String) async -> String? {
        guard let tables = try? await connection.tables() else { return nil }
        guard let table = tables.first(where: { Self.inserts(into: $0.name, error) }) else { return nil }
        let sql = "SELECT \"from\" AS name FROM pragma_foreign_key_list(?)"
        guard let rows = try? await connection.rows(sql, [.text(table.name)]) else { return nil }
        let names = rows.compactMap(\.values.first).compactMap { value -> String? in
            if case .text(let name) = value { "\(table.name).\(name)" } else { nil }
        }
        return names.isEmpty ? nil : names.sorted().joined(separator: " or ")
    }

    private static func inserts(into table: String, _ error: String) -> Bool {
        error.contains("INTO \"\(table)\"") || error.contains("INTO \(table) ")
    }
}

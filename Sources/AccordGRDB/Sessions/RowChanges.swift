#if GRDB
import AccordDatabase
import GRDB

/// Recorded changes with the names of columns, and with the values that an update left alone.
enum RowChanges {
    static func of(_ changeset: Changeset, _ db: Database) throws -> [RowChange] {
        let tables = Dictionary(
            uniqueKeysWithValues: try SQLiteSchema.tables(db).map { (Identifier($0.name), $0) })
        return try changeset.changes().compactMap { change in
            guard let table = tables[Identifier(change.table)] else { return nil }
            return try row(change, table, db)
        }
    }

    private static func row(
        _ change: RawChange, _ table: TableSchema, _ db: Database
    ) throws -> RowChange {
        let names = table.columns.map(\.name)
        let old = row(names, change.old)
        guard change.kind == .updated, let current = try current(change, names, table, db) else {
            return RowChange(
                table: table.name, kind: change.kind, old: change.kind == .inserted ? nil : old,
                new: change.kind == .deleted ? nil : row(names, change.new))
        }
        let before = current.columns.map { name in (column: name, value: old[name] ?? current[name] ?? .null)
        }
        return RowChange(
            table: table.name, kind: .updated, old: DatabaseRow(before), new: current)
    }

    private static func row(
        _ names: [String], _ values: [AccordDatabase.DatabaseValue?]
    ) -> DatabaseRow {
        DatabaseRow(zip(names, values).compactMap { name, value in value.map { (column: name, value: $0) } })
    }

    /// The row as it is now, found by its key.
    private static func current(
        _ change: RawChange, _ names: [String], _ table: TableSchema, _ db: Database
    ) throws -> DatabaseRow? {
        let keys = zip(names, zip(change.isKey, change.old)).filter(\.1.0)
        let condition = keys.map { "\($0.0.quotedDatabaseIdentifier) IS ?" }.joined(separator: " AND ")
        let shown = names.map(\.quotedDatabaseIdentifier).joined(separator: ", ")
        guard !keys.isEmpty else { return nil }
        let row = try Row.fetchOne(
            db, sql: "SELECT \(shown) FROM \(table.name.quotedDatabaseIdentifier) WHERE \(condition)",
            arguments: StatementArguments(keys.map { ($0.1.1 ?? .null).grdb }))
        return row.map(DatabaseRow.init(row:))
    }
}
#endif

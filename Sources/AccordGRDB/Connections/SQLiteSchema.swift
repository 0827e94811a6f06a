#if GRDB
import AccordDatabase
import GRDB

/// What SQLite knows of a database's tables, and what is done to all of them.
enum SQLiteSchema {
    /// The names of the app's tables: neither SQLite's nor GRDB's, nor those inside of virtual tables.
    static func tableNames(_ db: Database) throws -> [String] {
        try String.fetchAll(
            db,
            sql: """
                SELECT name FROM pragma_table_list
                WHERE schema = 'main' AND type IN ('table', 'virtual') AND substr(name, 1, 7) <> 'sqlite_'
                AND name <> 'grdb_migrations' ORDER BY name
                """)
    }

    static func tables(_ db: Database) throws -> [TableSchema] {
        try tableNames(db).map { name in
            let rows = try Row.fetchAll(
                db, sql: "SELECT * FROM pragma_table_xinfo(?) WHERE hidden <> 1", arguments: [name])
            let keys = rows.map { (name: $0["name"] as String, place: $0["pk"] as Int) }
                .filter { $0.place > 0 }.sorted { $0.place < $1.place }
            return TableSchema(name: name, columns: rows.map(column), primaryKey: keys.map(\.name))
        }
    }

    private static func column(_ row: Row) -> TableSchema.Column {
        TableSchema.Column(
            name: row["name"], type: row["type"],
            isNullable: row["notnull"] == 0, hasDefault: row["dflt_value"] != nil)
    }

    /// All rows of all tables.
    static func contents(_ db: Database) throws -> [TableContents] {
        try tables(db).map { try contents(of: $0, db) }
    }

    /// The rows that a session passes over: those of tables without a primary key, and those with NULL in it.
    ///
    /// - Parameter hasKeyless: whether the former are to be among them.
    static func unfollowed(_ db: Database, withKeyless hasKeyless: Bool) throws -> [TableContents] {
        try tables(db).compactMap { table in
            if table.primaryKey.isEmpty { return hasKeyless ? try contents(of: table, db) : nil }
            let columns = table.columns.filter { $0.isNullable && table.primaryKey.contains($0.name) }
            guard !columns.isEmpty else { return nil }
            let nulls = columns.map { "\($0.name.quotedDatabaseIdentifier) IS NULL" }
            return try contents(of: table, db, where: nulls.joined(separator: " OR "))
        }
    }

    private static func contents(
        of table: TableSchema, _ db: Database, where condition: String = "TRUE"
    ) throws -> TableContents {
        let name = table.name.quotedDatabaseIdentifier
        let rows = try Row.fetchAll(db, sql: "SELECT * FROM \(name) WHERE \(condition)")
        return TableContents(table: table, rows: rows.map(DatabaseRow.init(row:)))
    }

    /// Empties all tables and starts counters again.
    static func empty(_ db: Database) throws {
        try quietly(db) {
            for table in try tableNames(db) {
                try db.execute(sql: "DELETE FROM \(table.quotedDatabaseIdentifier)")
            }
            if try db.tableExists("sqlite_sequence") { try db.execute(sql: "DELETE FROM sqlite_sequence") }
        }
    }

    /// Runs `body` in a transaction in which neither a foreign key nor a trigger does anything.
    static func quietly(_ db: Database, _ body: () throws -> Void) throws {
        let hadForeignKeys = try Bool.fetchOne(db, sql: "PRAGMA foreign_keys") ?? false
        // The pragma does nothing inside of a transaction, so it stands around it.
        if hadForeignKeys { try db.execute(sql: "PRAGMA foreign_keys = OFF") }
        defer { if hadForeignKeys { try? db.execute(sql: "PRAGMA foreign_keys = ON") } }
        try db.inTransaction(.immediate) {
            let triggers = try Row.fetchAll(
                db, sql: "SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'")
            for trigger in triggers {
                let name: String = trigger["name"]
                try db.execute(sql: "DROP TRIGGER main.\(name.quotedDatabaseIdentifier)")
            }
            try body()
            for trigger in triggers { try db.execute(sql: trigger["sql"]) }
            return .commit
        }
    }
}
#endif

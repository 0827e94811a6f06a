#if GRDB
import Accord
import AccordDatabase
import AccordGRDB
import Foundation
import GRDB

/// Books and their loans, with what databases do by themselves: counters, foreign keys, triggers.
enum ShelfDatabase: GRDBDatabaseSource {
    static func migrate(_ writer: any DatabaseWriter) throws {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("books") { db in
            try db.execute(
                sql: """
                    CREATE TABLE books (
                        id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, copies INTEGER NOT NULL DEFAULT 1);
                    CREATE TABLE loans (
                        id INTEGER PRIMARY KEY, book INTEGER NOT NULL REFERENCES books (id) ON DELETE CASCADE,
                        reader TEXT);
                    CREATE TABLE notes (text TEXT);
                    CREATE TABLE tags (name TEXT PRIMARY KEY, colour TEXT);
                    CREATE TABLE audit (id INTEGER PRIMARY KEY, line TEXT);
                    CREATE TRIGGER book_added AFTER INSERT ON books BEGIN
                        INSERT INTO audit (line) VALUES ('added ' || new.title);
                    END;
                    CREATE TRIGGER book_gone AFTER DELETE ON books BEGIN
                        INSERT INTO audit (line) VALUES ('gone ' || old.title);
                    END;
                    """)
        }
        try migrator.migrate(writer)
    }

    static func seed(_ writer: any DatabaseWriter) throws {
        try writer.write { db in
            try db.execute(
                sql: "INSERT INTO books (title) VALUES ('Dune'), ('Emma'); INSERT INTO notes VALUES ('first')"
            )
        }
    }
}

/// A record of it.
struct Book: Codable, FetchableRecord, MutablePersistableRecord, DatabaseStorable {
    static let databaseTableName = "books"

    var id: Int64?
    var title: String
    var copies = 1

    mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }
}

extension TestDatabase {
    /// The titles, as the app would ask for them.
    func titles() throws -> [String] {
        try writer.unsafeReentrantWrite {
            try String.fetchAll($0, sql: "SELECT title FROM books ORDER BY id")
        }
    }

    func add(_ title: String) throws {
        try writer.unsafeReentrantWrite { db in
            try db.inTransaction {
                try db.execute(sql: "INSERT INTO books (title) VALUES (?)", arguments: [title])
                return .commit
            }
        }
    }

    /// All that is in the database, as a text.
    func contents() async throws -> [String] {
        var lines: [String] = []
        for table in try await connection.tables().map(\.name) + ["sqlite_sequence"] {
            for row in try await connection.rows("SELECT * FROM \(table)") {
                lines.append("\(table): \(row.values.map(\.description).joined(separator: ", "))")
            }
        }
        return lines
    }
}
#endif

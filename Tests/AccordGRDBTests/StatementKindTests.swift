#if GRDB
import Accord
import AccordDatabase
import GRDB
import Testing

@testable import AccordGRDB

struct StatementKindTests {
    @Test(arguments: [
        "SELECT * FROM sqlite_master LIMIT 1", "SELECT name FROM main.sqlite_schema WHERE type = 'table'",
        "SELECT 1 WHERE EXISTS (SELECT * FROM SQLITE_MASTER)", "PRAGMA table_xinfo(\"books\")",
        "SELECT * FROM pragma_table_info('books')", "BEGIN IMMEDIATE TRANSACTION", "/* why */ COMMIT", "",
    ])
    func `a look at the schema and the ends of transactions do not count`(sql: String) {
        #expect(StatementKind(sql) == nil)
    }

    @Test(arguments: [
        "SELECT * FROM books WHERE title = 'sqlite_master'", "SELECT \"sqlite_master\" FROM books",
        "SELECT * FROM my_sqlite_master", "VALUES (1)", "WITH t AS (SELECT 1) SELECT * FROM t",
        "WITH t AS (SELECT 1) SELECT replace(title, 'a', 'b') FROM books",
    ])
    func `what the app reads counts as a read`(sql: String) { #expect(StatementKind(sql) == .read) }

    @Test(arguments: [
        "INSERT INTO books VALUES (1)", "with t as (select 1) delete from books",
        "WITH t AS (SELECT 1) REPLACE INTO books SELECT * FROM t",
        "CREATE TABLE sqlite_masters (x)", "DELETE FROM books -- PRAGMA",
    ])
    func `what changes something counts as a write`(sql: String) { #expect(StatementKind(sql) == .write) }

    @Test(.database(.clone, of: ShelfDatabase.self))
    func `what GRDB asks by itself to insert and to find a record is not the app's`() async throws {
        let database = try await TestDatabase.current
        try await database.writer.write { db in
            var book = Book(title: "Ulysses")
            try book.insert(db)
            book.copies = 2
            try book.update(db)
            _ = try Book.fetchOne(db, key: book.id)
            _ = try db.tableExists("books")
            _ = try db.foreignKeys(on: "loans").count + db.indexes(on: "books").count
        }
        #expect(database.log.statements.map(\.isWrite) == [true, true, false])
    }

    @Test(.database(.file, of: ShelfDatabase.self))
    func `what a pool asks by itself is not the app's`() async throws {
        let database = try await TestDatabase.current
        let pool = try database.pool
        _ = try await pool.read { try Book.fetchCount($0) }
        let snapshot = try pool.makeSnapshot()
        _ = try await snapshot.read { try Book.fetchCount($0) }
        #expect(database.log.statements.map(\.isWrite) == [false, false])
    }
}
#endif

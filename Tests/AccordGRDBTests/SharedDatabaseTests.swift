import Accord
import AccordDatabase
import AccordGRDB
import GRDB
import Testing

@Suite(.database(.rollback, of: ShelfDatabase.self))
struct RollbackTests {
    static let untouched = [
        "audit: 1, 'added Dune'", "audit: 2, 'added Emma'", "books: 1, 'Dune', 1", "books: 2, 'Emma', 1",
        "notes: 'first'", "sqlite_sequence: 'books', 2",
    ]

    @Test(arguments: 0..<20) func `committed work of one test is not there in the next`(number: Int) async throws {
        let database = try await TestDatabase.current
        #expect(try await database.contents() == Self.untouched)
        try database.add("Own \(number)")
        try await database.writer.write { db in
            try db.execute(sql: "INSERT INTO loans (book, reader) VALUES (1, 'Ann'), (3, NULL)")
            try db.execute(sql: "UPDATE books SET copies = copies + 1, title = title || '!'")
        }
        try await database.writer.write { try $0.execute(sql: "DELETE FROM books WHERE id < 3") }
        try await database.writer.write { try $0.execute(sql: "INSERT INTO notes VALUES ('second')") }
        try await database.writer.write { try $0.execute(sql: "DELETE FROM notes WHERE text = 'first'") }
    }

    @Test func `an address is refused`() async throws {
        let database = try await TestDatabase.current
        await #expect(throws: DatabaseFault.noAddress(.rollback, alias: "default")) { try await database.url }
    }

    @Test func `a pool works as well`() async throws {
        let database = try await TestDatabase.current
        try await database.pool.write { try $0.execute(sql: "INSERT INTO books (title) VALUES ('Ulysses')") }
    }
}

struct TruncateTests {
    @Test(.database(.truncate, of: ShelfDatabase.self), arguments: 0..<5)
    func `every test finds the seeds, and counters at their start`(number: Int) async throws {
        let database = try await TestDatabase.current
        #expect(try await database.contents() == RollbackTests.untouched)
        try database.add("Own \(number)")
        try await database.writer.write { try $0.execute(sql: "INSERT INTO loans (book) VALUES (3)") }
    }

    @Test(.database(.clone, of: ShelfDatabase.self))
    func `truncating leaves schema, migrations and triggers`() async throws {
        let database = try await TestDatabase.current
        try await database.truncate()
        #expect(try await database.contents().isEmpty)
        #expect(try await database.connection.rows("SELECT * FROM grdb_migrations").count == 1)
        try database.add("Ulysses")
        #expect(try await database.contents().contains("audit: 1, 'added Ulysses'"))
    }
}

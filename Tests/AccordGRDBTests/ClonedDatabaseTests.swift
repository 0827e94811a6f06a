#if GRDB
import Accord
import AccordDatabase
import AccordGRDB
import Foundation
import GRDB
import Testing

@Suite(.database(.clone, of: ShelfDatabase.self))
struct ClonedDatabaseTests {
    @Test(arguments: 0..<50) func `a test sees the template and what it added itself`(number: Int)
        async throws
    {
        let database = try await TestDatabase.current
        try database.add("Own \(number)")
        await Task.yield()
        #expect(try database.titles() == ["Dune", "Emma", "Own \(number)"])
    }

    @Test func `migrations are noted as done`() async throws {
        let database = try await TestDatabase.current
        try await database.migrate()
        #expect(try await database.connection.rows("SELECT * FROM grdb_migrations").count == 1)
    }

    @Test func `an app that asks for a pool first has a file`() async throws {
        let database = try await TestDatabase.current
        let pool = try database.pool
        try await pool.write { try $0.execute(sql: "INSERT INTO books (title) VALUES ('Ulysses')") }
        #expect(try database.titles() == ["Dune", "Emma", "Ulysses"])
        #expect(try await pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM books") } == 3)
    }

    @Test func `an app that opens the address sees the rows of the test`() async throws {
        let database = try await TestDatabase.current
        let path = try #require(try await database.url.path)
        let own = try DatabaseQueue(path: path)
        try database.add("Ulysses")
        #expect(try await own.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM books") } == 3)
        try own.close()
    }

    @Test func `what the test has added in memory moves to the file that the app asks for`() async throws {
        let database = try await TestDatabase.current
        try database.add("Ulysses")
        try await database.connection.execute("INSERT INTO notes VALUES ('second')")
        let own = try await DatabaseQueue(path: database.path)
        try await own.write { try $0.execute(sql: "INSERT INTO books (title) VALUES ('Persuasion')") }
        #expect(try database.titles() == ["Dune", "Emma", "Ulysses", "Persuasion"])
        await database.expectCount("notes", 2)
        try own.close()
    }

    @Test func `a pool has what the test has added in memory`() async throws {
        let database = try await TestDatabase.current
        try database.add("Ulysses")
        #expect(try await database.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM books") } == 3)
        try database.add("Persuasion")
        #expect(database.log.statements.filter(\.isWrite).count == 2)
    }

    @Test func `a database whose writer somebody holds stays in memory and says so`() async throws {
        let database = try await TestDatabase.current
        let writer = try database.writer
        #expect(throws: DatabaseFault.notInFile(.clone, alias: "default", wasUsed: true)) {
            try database.pool
        }
        try await writer.write { try $0.execute(sql: "INSERT INTO books (title) VALUES ('Ulysses')") }
        #expect(try database.titles() == ["Dune", "Emma", "Ulysses"])
    }

    @Test func `transaction dates follow the clock of the test`() async throws {
        let database = try await TestDatabase.current
        let then = Date(timeIntervalSince1970: 1_000_000)
        TestClock.current.set(to: then)
        let date = try await database.writer.write { try $0.transactionDate }
        #expect(date == then)
    }

    @Test func `a record is stored with its key`() async throws {
        let database = try await TestDatabase.current
        let book = try await Book(title: "Ulysses").stored(in: database)
        #expect(book.id == 3)
        #expect(try database.titles().last == "Ulysses")
        #expect(database.log.statements.count == 1)
    }
}

struct OtherIsolationTests {
    @Test(.database(.inMemory, of: ShelfDatabase.self))
    func `a database in memory has no pool`() async throws {
        let database = try await TestDatabase.current
        #expect(throws: DatabaseFault.notInFile(.inMemory, alias: "default", wasUsed: false)) {
            try database.pool
        }
        #expect(try database.titles() == ["Dune", "Emma"])
    }

    @Test(.database(.file, of: ShelfDatabase.self))
    func `a database in a file gives queue, pool and address of one file`() async throws {
        let database = try await TestDatabase.current
        try database.add("Ulysses")
        let path = try #require(try await database.url.path)
        #expect(FileManager.default.fileExists(atPath: path))
        #expect(try await database.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM books") } == 3)
    }

    @Test(.database(.recreate, of: ShelfDatabase.self), arguments: 0..<3)
    func `a recreated database is migrated and seeded for each test`(number: Int) async throws {
        let database = try await TestDatabase.current
        #expect(database.log.statements.isEmpty)
        #expect(try database.titles() == ["Dune", "Emma"])
        try database.add("Own")
    }

    @Test func `a use after the test is refused`() async throws {
        let database = try await withFixtures(.database(.inMemory, of: ShelfDatabase.self)) {
            try await TestDatabase.current
        }
        #expect(throws: DatabaseFault.closed(alias: "default")) { try database.writer }
    }

    @Test func `files of a test are gone after it`() async throws {
        let path = try await withFixtures(.database(.file, of: ShelfDatabase.self)) {
            let database = try await TestDatabase.current
            try database.add("Ulysses")
            return try await database.url.path
        }
        #expect(!FileManager.default.fileExists(atPath: try #require(path)))
    }
}
#endif

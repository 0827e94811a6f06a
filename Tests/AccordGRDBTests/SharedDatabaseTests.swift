#if GRDB
import Accord
import AccordDatabase
import GRDB
import Synchronization
import Testing

@testable import AccordGRDB

@Suite(.database(.rollback, of: ShelfDatabase.self))
struct RollbackTests {
    static let untouched = [
        "audit: 1, 'added Dune'", "audit: 2, 'added Emma'", "books: 1, 'Dune', 1", "books: 2, 'Emma', 1",
        "notes: 'first'", "sqlite_sequence: 'books', 2",
    ]

    @Test(arguments: 0..<20) func `committed work of one test is not there in the next`(number: Int)
        async throws
    {
        let database = try await TestDatabase.current
        #expect(try await database.contents() == Self.untouched)
        try database.add("Own \(number)")
        try await database.writer.write { db in
            try db.execute(sql: "INSERT INTO loans (book, reader) VALUES (1, 'Ann'), (3, NULL)")
            try db.execute(sql: "UPDATE books SET copies = copies + 1, title = title || '!'")
        }
        try await database.writer.write { try $0.execute(sql: "DELETE FROM books WHERE id < 3") }
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

struct RollbackRemainderTests {
    /// The issue that is recorded at the end, and what the next test finds.
    private func remainder(of sql: String) async throws -> String {
        let mark = Collected()
        try await withKnownIssue {
            try await withFixtures(.database(.rollback, of: ShelfDatabase.self)) {
                try await TestDatabase.current.writer.write { try $0.execute(sql: sql) }
            }
        } matching: { issue in
            mark.add(issue.comments.map(\.rawValue).joined())
            return true
        }
        let next = try await withFixtures(.database(.rollback, of: ShelfDatabase.self)) {
            try await TestDatabase.current.contents()
        }
        #expect(next == RollbackTests.untouched)
        return mark.text
    }

    @Test func `a changed schema is named and the next test is unharmed`() async throws {
        let text = try await remainder(of: "CREATE TABLE extra (id INTEGER PRIMARY KEY); DROP TABLE loans")
        #expect(text.contains("table extra") && text.contains("table loans"))
    }

    @Test func `a temporary table is named and the next test is unharmed`() async throws {
        #expect(try await remainder(of: "CREATE TEMP TABLE extra (x)").contains("temporary table extra"))
    }

    @Test func `a row without a value for its key is named and the next test is unharmed`() async throws {
        let text = try await remainder(of: "INSERT INTO tags VALUES (NULL, 'lost'), ('new', 'undone')")
        #expect(text.contains("rows have changed") && text.contains("tags"))
    }

    @Test(.enabled(if: !ChangeSession.canRecordRowids))
    func `a changed table without a key is named and the next test is unharmed`() async throws {
        #expect(try await remainder(of: "UPDATE notes SET text = 'other'").contains("notes"))
    }

    @Test(.enabled(if: ChangeSession.canRecordRowids), .database(.file, of: ShelfDatabase.self))
    func `a changed table without a key is undone`() async throws {
        let database = try await TestDatabase.current
        let mark = try await database.connection.mark()
        try await database.writer.write { db in
            try db.execute(sql: "UPDATE notes SET text = 'other'; INSERT INTO notes VALUES ('new')")
        }
        #expect(try await mark.undo() == [])
        #expect(try await database.contents() == RollbackTests.untouched)
    }

    @Test(arguments: [
        (3_040_001, false), (3_041_002, false), (3_042_000, true), (3_054_001, true), (4_000_000, true),
    ])
    func `tables without a key are recorded from SQLite 3.42 on`(version: Int, canBe: Bool) {
        #expect(ChangeSession.canRecordRowids(version: version) == canBe)
    }

    @Test(.database(.file, of: ShelfDatabase.self))
    func `the app's own version of its schema is undone`() async throws {
        let connection = try await TestDatabase.current.connection
        let mark = try await connection.mark()
        try await connection.execute("PRAGMA user_version = 7")
        #expect(try await mark.undo() == [])
        #expect(try await connection.rows("PRAGMA user_version").first?["user_version"] == 0)
    }
}

/// Texts from wherever issues are matched.
final class Collected: Sendable {
    private let texts = Mutex<[String]>([])

    func add(_ text: String) { texts.withLock { $0.append(text) } }
    var all: [String] { texts.withLock { $0 } }
    var text: String { all.joined(separator: "\n") }
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
#endif

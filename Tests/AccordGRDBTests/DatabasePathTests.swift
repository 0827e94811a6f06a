#if GRDB
import Accord
import AccordDatabase
import AccordGRDB
import GRDB
import Testing

/// For apps that open SQLite by themselves, and have their SQL in a constant.
struct DatabasePathTests {
    @Test(.database(of: PlainScript.self)) func `an app that opens the path sees the rows of the test`()
        async throws
    {
        let database = try await TestDatabase.current
        let own = try await DatabaseQueue(path: database.path)
        try await database.connection.execute("INSERT INTO notes VALUES ('second')", [])
        let notes = try await own.read { try String.fetchAll($0, sql: "SELECT text FROM notes") }
        #expect(notes == ["first", "second"])
        try own.close()
    }

    @Test(.database(of: PlainScript.self))
    func `nobody can tell whether an app used what it opened by itself`()
        async throws
    {
        let database = try await TestDatabase.current
        database.expectNotUsed()
        _ = try await database.path
        withKnownIssue {
            database.expectNotUsed(for: .writes)
        } matching: {
            $0.comments.contains { $0.rawValue.contains("nobody can tell whether it was used for writes") }
        }
    }

    @Test(.database(.inMemory, of: PlainScript.self)) func `a database in memory has no path`() async throws {
        let database = try await TestDatabase.current
        await #expect(throws: DatabaseFault.notInFile(.inMemory, alias: "default", wasUsed: false)) {
            try await database.path
        }
    }
}

/// A source of texts that are not written out where it stands.
private enum PlainScript: SQLScript {
    static let schema = ["CREATE TABLE notes (text TEXT)", "INSERT INTO notes VALUES ('first')"].map {
        SQLText($0)
    }
}
#endif

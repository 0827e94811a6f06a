#if GRDB
import Accord
import AccordDatabase
import AccordGRDB
import GRDB
import Testing

/// Authors and their orders, for expectations on a database that is real.
private enum Shop: GRDBDatabaseSource {
    static func migrate(_ writer: any DatabaseWriter) throws {
        try writer.write { db in
            try db.execute(
                sql: """
                    CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT NOT NULL, isActive BOOLEAN, token BLOB);
                    CREATE TABLE "order" ("id" INTEGER PRIMARY KEY, "group by" TEXT);
                    """)
        }
    }

    static func seed(_ writer: any DatabaseWriter) throws {
        try writer.write { db in
            for name in ["Ann", "Bob", "Cid", "Dan", "Eve"] {
                try db.execute(
                    sql: "INSERT INTO author (name, isActive, token) VALUES (?, 1, randomblob(16))",
                    arguments: [name])
            }
        }
    }
}

private struct Author: Codable, FetchableRecord, PersistableRecord, Equatable {
    static let databaseTableName = "author"
    var id: Int64
    var name: String
}

private struct Ghost: Codable, FetchableRecord, PersistableRecord {
    static let databaseTableName = "ghost"
    var id: Int64
}

@Suite(.database(.clone, of: Shop.self)) struct ExpectationsTests {
    /// Whether an issue says all of this.
    private func says(_ texts: String...) -> @Sendable (Issue) -> Bool {
        { issue in texts.allSatisfy { text in issue.comments.contains { $0.rawValue.contains(text) } } }
    }

    private func renameBob(_ database: TestDatabase) async throws {
        try await database.writer.write { db in
            try db.execute(sql: "UPDATE author SET name = 'Rob' WHERE id = 2")
            try db.execute(sql: "INSERT INTO \"order\" VALUES (7, 'x')")
            try db.execute(sql: "DELETE FROM author WHERE id = 5")
        }
    }

    // MARK: - Rows

    @Test func `rows are found by literals and matchers, whatever their table is called`() async throws {
        let database = try await TestDatabase.current
        await database.expectRow("author", ["name": "Ann", "isActive": true, "token": .uuid])
        await database.expectCount("author", 5).expectCount("order", 0)
        await database.expectMissing("order", ["group by": "x"])
        let row = try await database.requireRow("author", ["name": "Bob"])
        #expect(row["id"] == 2)
        #expect(database.log.statements.isEmpty, "expectations are no statements of the app")
    }

    @Test func `a missing row names the nearest one`() async throws {
        let database = try await TestDatabase.current
        await withKnownIssue {
            await database.expectRow("author", ["name": "Anne", "id": 1])
        } matching: {
            says("author has no such row among its 5", "- \"Anne\"", "+ \"Ann\"")($0)
        }
    }

    @Test func `a pattern is data and never SQL`() async throws {
        let database = try await TestDatabase.current
        await database.expectMissing("author", ["name": "' OR 1=1 --"])
        await withKnownIssue {
            await database.expectRow("author\" --", ["name": "Ann"])
        } matching: {
            says("the database has no table author\" --")($0)
        }
    }

    // MARK: - Changes

    @Test func `what a block changes is expected by table and kind`() async throws {
        let database = try await TestDatabase.current
        try await database.expectChanges([
            "author": [.updated(["name": "Rob"]), .deleted(["name": "Eve"])],
            "order": .inserted(["group by": "x"]),
        ]) {
            try await renameBob(database)
        }
    }

    @Test func `what a block changes besides is told with keys and columns`() async throws {
        let database = try await TestDatabase.current
        try await withKnownIssue {
            try await database.expectChanges(["order": .inserted(1), "author": .updated(1)]) {
                try await renameBob(database)
            }
        } matching: {
            says(
                "author: expected 0 rows to be deleted, got 1",
                "author updated {\"id\":2}: name 'Bob' -> 'Rob'",
                "order inserted {\"id\":7}")($0)
        }
    }

    // MARK: - Records

    @Test func `records are expected by requests`() async throws {
        let database = try await TestDatabase.current
        await database.expectExists(Author.self) { $0.filter(Column("name") == "Ann") }
            .expectMissing(Author.self) { $0.filter(Column("name") == "Zoe") }
            .expectCount(Author.self, 5)
            .expectCount(Author.self, 2) { $0.filter(Column("name") < "Cid") }
        let bob = try await database.requireExists(Author.self) { $0.filter(key: 2) }
        #expect(bob == Author(id: 2, name: "Bob"))
        #expect(database.log.statements.isEmpty, "expectations are no statements of the app")
    }

    @Test func `a missing record shows what was asked, without values`() async throws {
        let database = try await TestDatabase.current
        await withKnownIssue {
            await database.expectExists(Author.self) { $0.filter(Column("name") == "s3cret") }
        } matching: {
            says("no Author is as expected, of 5 that there are", "WHERE \"name\" = ?")($0)
                && !says("s3cret")($0)
        }
        await withKnownIssue {
            await database.expectCount(Author.self, 4).expectMissing(Author.self) { $0.filter(key: 1) }
        } matching: {
            says("Author: expected")($0)
        }
    }

    @Test func `a record whose table is not there is an issue, and no crash`() async throws {
        let database = try await TestDatabase.current
        await withKnownIssue {
            await database.expectExists(Ghost.self)
        } matching: {
            says("no such table: ghost")($0)
        }
    }

    // MARK: - Queries

    private func loop(_ database: TestDatabase, _ ids: ClosedRange<Int64>) throws {
        for id in ids {
            _ = try database.writer.read { db in
                try Author.fetchOne(db, sql: "SELECT * FROM author WHERE id = ?", arguments: [id])
            }
        }
    }

    @Test func `a loop over rows is found in real statements, and names no value`() async throws {
        let database = try await TestDatabase.current
        try await withKnownIssue {
            try await database.expectQueries(atMost: 4, repeated: .error) { try loop(database, 1...5) }
        } matching: {
            says(
                "5 statements ran, and at most 4 may", "5 x SELECT * FROM author WHERE id = ?",
                "a query ran 5 times with other values")($0)
        }
        #expect(database.log.text == String(repeating: "SELECT * FROM author WHERE id = ?\n", count: 5))
    }

    @Test(.queries(atMost: 3)) func `a test within its budget passes`() async throws {
        try loop(try await TestDatabase.current, 1...3)
    }

    @Test func `a block over its budget is an issue`() async throws {
        let database = try await TestDatabase.current
        try await withKnownIssue {
            try await withQueries(atMost: 1) { try loop(database, 1...2) }
        } matching: {
            says("2 statements ran, and at most 1 may")($0)
        }
    }
}

@Suite(.databases(["default": .primary(of: Shop.self), "replica": .replica(of: "default")]))
struct AliasExpectationsTests {
    @Test func `reads of a replica and writes of its primary are told apart`() async throws {
        let (primary, replica) = (try await TestDatabase.current, try await TestDatabase.current("replica"))
        try await primary.writer.write { try $0.execute(sql: "DELETE FROM author") }
        _ = try await replica.writer.read { try Author.fetchAll($0) }
        replica.expectUsed(for: .reads)
        replica.expectNotUsed(for: .writes)
        primary.log.expectUsed("default", for: .writes).expectUsed("replica", for: .reads)
        withKnownIssue {
            primary.expectNotUsed(for: .writes)
        } matching: {
            $0.comments.contains { $0.rawValue.contains("1 x DELETE FROM author") }
        }
    }
}
#endif

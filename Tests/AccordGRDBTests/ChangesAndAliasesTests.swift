#if GRDB
import Accord
import AccordDatabase
import AccordGRDB
import GRDB
import Testing

@Suite(.database(.clone, of: ShelfDatabase.self))
struct RowChangesTests {
    @Test func `changes are told by table and kind, with whole rows`() async throws {
        let database = try await TestDatabase.current
        let changes = try await database.connection.changes {
            try await database.writer.write { db in
                try db.execute(sql: "UPDATE books SET copies = 5 WHERE id = 1")
                try db.execute(sql: "INSERT INTO notes VALUES ('new')")
                try db.execute(sql: "DELETE FROM audit WHERE id = 2")
            }
        }
        let book = changes.first { $0.table == "books" }
        #expect(book?.kind == .updated)
        #expect(book?.old?["copies"] == 1)
        #expect(book?.new == DatabaseRow([("id", 1), ("title", "Dune"), ("copies", 5)]))
        #expect(changes.first { $0.table == "audit" }?.old?["line"] == "added Emma")
        #expect(changes.first { $0.table == "notes" }?.new?["text"] == "new")
        #expect(changes.count == 3)
    }

    @Test func `what is undone within the block is no change`() async throws {
        let database = try await TestDatabase.current
        let changes = try await database.connection.changes {
            try await database.writer.write { db in
                try db.execute(sql: "INSERT INTO loans (id, book) VALUES (9, 1)")
                try db.execute(sql: "DELETE FROM loans WHERE id = 9")
            }
        }
        #expect(changes.isEmpty)
    }

    @Test func `changes of an app with connections of its own are told as well`() async throws {
        let database = try await TestDatabase.current
        let own = try DatabaseQueue(path: try #require(try await database.url.path))
        let changes = try await database.connection.changes {
            try await own.write { try $0.execute(sql: "UPDATE books SET copies = 7 WHERE id = 2") }
        }
        #expect(changes.map(\.kind) == [.updated])
        #expect(changes.first?.new?["copies"] == 7)
        try own.close()
    }

    @Test func `the log has the app's statements without values, and nothing of ours`() async throws {
        let database = try await TestDatabase.current
        _ = try await database.connection.rows("SELECT * FROM books")
        _ = try await database.connection.tables()
        #expect(database.log.statements.isEmpty)
        try database.add("secret")
        let statement = try #require(database.log.statements.first)
        #expect(statement.sql == "INSERT INTO books (title) VALUES (?)")
        #expect(statement.expandedSQL == "INSERT INTO books (title) VALUES ('secret')")
        #expect(statement.isWrite)
        #expect(database.log.statements.count == 1)
    }
}

@Suite(.databases(["default": .primary(of: ShelfDatabase.self), "replica": .replica(of: "default")]))
struct ReplicaTests {
    @Test func `a replica sees what its primary commits`() async throws {
        try await TestDatabase.current.add("Ulysses")
        #expect(try await TestDatabase.current("replica").titles() == ["Dune", "Emma", "Ulysses"])
    }

    @Test func `a replica refuses to write`() async throws {
        let replica = try await TestDatabase.current("replica")
        #expect(throws: DatabaseError.self) { try replica.add("Ulysses") }
    }

    @Test func `statements tell which database ran them`() async throws {
        let replica = try await TestDatabase.current("replica")
        _ = try replica.titles()
        #expect(replica.log.statements.map(\.alias) == ["replica"])
        #expect(replica.log.statements.map(\.isWrite) == [false])
    }

    @Test func `an unknown alias names the known ones`() async throws {
        let error = await #expect(throws: DatabaseFault.self) { try await TestDatabase.current("replcia") }
        #expect(error == .noAlias("replcia", known: error?.known ?? []))
        #expect(error?.description.contains("did you mean replica?") == true)
    }
}

extension DatabaseFault {
    var known: [String] {
        if case .noAlias(_, let known) = self { known } else { [] }
    }
}
#endif

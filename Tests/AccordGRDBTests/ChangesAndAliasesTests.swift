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

    @Test(arguments: [
        FixtureBinding.database(.clone, of: ShelfDatabase.self), .database(.file, of: ShelfDatabase.self),
    ])
    func `changes of an app that asks for the address inside of the block are told`(
        binding: FixtureBinding
    ) async throws {
        try await withFixtures(binding) {
            let database = try await TestDatabase.current
            let changes = try await database.connection.changes {
                try database.add("Ulysses")
                let own = try await DatabaseQueue(path: database.path)
                try await own.write { try $0.execute(sql: "UPDATE books SET copies = 7 WHERE id = 2") }
                try own.close()
            }
            #expect(changes.map(\.table).sorted() == ["audit", "books", "books"])
            #expect(Set(changes.map(\.kind)) == [.inserted, .updated])
        }
    }

    @Test func `changes through a pool that is asked for inside of the block are told`() async throws {
        let database = try await TestDatabase.current
        try database.add("Ulysses")
        let changes = try await database.connection.changes {
            try await database.pool.write { try $0.execute(sql: "UPDATE books SET copies = 7 WHERE id = 3") }
        }
        #expect(changes.map(\.kind) == [.updated])
    }

    @Test func `a block that throws after a move leaves the database whole`() async throws {
        struct Thrown: Error {}
        let database = try await TestDatabase.current
        await #expect(throws: Thrown.self) {
            try await database.connection.changes {
                _ = try await database.path
                throw Thrown()
            }
        }
        #expect(try database.titles() == ["Dune", "Emma"])
    }

    @Test func `rows without a value for their key are told`() async throws {
        let database = try await TestDatabase.current
        try await database.connection.execute("INSERT INTO tags VALUES (NULL, 'red'), ('old', 'red')")
        let changes = try await database.connection.changes {
            try await database.writer.write { db in
                try db.execute(sql: "INSERT INTO tags VALUES (NULL, 'red'), ('new', 'red')")
                try db.execute(sql: "UPDATE tags SET colour = 'blue' WHERE name = 'old'")
            }
        }
        #expect(changes.map(\.kind).sorted { $0.rawValue < $1.rawValue } == [.inserted, .inserted, .updated])
        #expect(changes.contains { $0.new == DatabaseRow([("name", nil), ("colour", "red")]) })
    }

    @Test func `rows of a table that is dropped are told as deleted`() async throws {
        let database = try await TestDatabase.current
        let changes = try await database.connection.changes {
            try await database.writer.write { try $0.execute(sql: "DROP TABLE audit; CREATE TABLE more (x)") }
        }
        #expect(changes.map(\.table) == ["audit", "audit"])
        #expect(changes.map(\.kind) == [.deleted, .deleted])
    }

    @Test func `a table without a key has rows that come and go in every version of SQLite`() async throws {
        let database = try await TestDatabase.current
        let changes = try await database.connection.changes {
            try await database.connection.execute("UPDATE notes SET text = 'other'")
        }
        #expect(changes.map(\.kind) == [.deleted, .inserted])
        #expect(changes.last?.new == DatabaseRow([("text", "other")]))
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

    @Test func `a replica tells the changes of its primary`() async throws {
        let primary = try await TestDatabase.current
        let replica = try await TestDatabase.current("replica")
        let changes = try await replica.connection.changes { try primary.add("Ulysses") }
        #expect(changes.map(\.table) == ["audit", "books"])
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

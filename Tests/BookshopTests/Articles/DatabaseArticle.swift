// What the article about databases shows, word for word: ArticleTests compares them.
#if Hummingbird && GRDB
import Accord
import AccordAuth
import AccordDatabase
import AccordGRDB
import AccordHummingbird
import BookshopApp
import GRDB
import Testing

enum DatabaseArticle {
    enum Library: GRDBDatabaseSource {
        static func migrate(_ writer: any DatabaseWriter) throws {
            var migrator = DatabaseMigrator()
            migrator.registerMigration("books") { db in
                try db.execute(sql: "CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL)")
            }
            try migrator.migrate(writer)
        }

        static func seed(_ writer: any DatabaseWriter) throws {
            try writer.write { try $0.execute(sql: "INSERT INTO books (title) VALUES ('Dune')") }
        }
    }

    /// In SQL.
    enum Shop: SQLScript {
        static let schema: [SQLText] = [.file("Schema.sql")]
        static let seeds: [SQLText] = ["INSERT INTO books (title) VALUES ('Dune')"]
    }

    enum TestedShop: HummingbirdTestApp {
        static let needs: [any Fixture.Type] = [TestDatabase.self]

        static func dependencies(_ context: FixtureContext) async throws -> Bookshop.Dependencies {
            try Bookshop.Dependencies(database: try await context.database.writer)
        }

        static func app(_ dependencies: Bookshop.Dependencies) async throws -> some HummingbirdApp {
            let bookshop = Bookshop(dependencies)
            return BuiltApp(bookshop.application(), router: bookshop.router)
        }
    }

    @Suite(.app(TestedShop.self), .database(of: Bookshop.self)) struct TestedShopTests {
        @Test func `the app has the database of the test`() async throws {
            try await TestClient.current.get("/books").expectJSON(at: "/total", 8)
        }
    }

    @Suite(.app(Bookshop.self), .database())
    struct OrderTests {
        @Test func `an order is stored`() async throws {
            let client = try await TestClient.signedIn
            try await client.post("/orders", json: ["book": 1, "copies": 2]).expectStatus(.created)
            try await TestDatabase.current.expectRow("orders", ["book": 1, "copies": 2])
        }
    }

    @Suite(.database(.clone, of: Library.self)) struct MigrationTests {
        @Test func `a book has a title`() async throws {
            let database = try await TestDatabase.current
            try await database.migrate()
            await database.expectCount("books", 1)
            await #expect(throws: DatabaseError.self) {
                try await database.connection.execute("INSERT INTO books (title) VALUES (NULL)")
            }
        }
    }

    @Suite(.app(Bookshop.self), .databases(["default": .primary, "replica": .replica(of: "default")]))
    struct CatalogueTests {
        @Test func `a replica refuses to write`() async throws {
            let replica = try await TestDatabase.current("replica")
            await #expect(throws: DatabaseError.self) {
                try await replica.writer.write { try $0.execute(sql: "DELETE FROM books") }
            }
        }
    }
}
#endif

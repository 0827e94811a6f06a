// What the article about expectations on databases shows, word for word: ArticleTests compares them.
#if Hummingbird && GRDB
import Accord
import AccordAuth
import AccordDatabase
import AccordGRDB
import BookshopApp
import GRDB
import Testing

enum RowsArticle {
    @Suite(.app(Bookshop.self), .database())
    struct OrderTests {
        @Test func `an order reserves copies`() async throws {
            let client = try await TestClient.signedIn
            let database = try await TestDatabase.current

            try await database.expectChanges([
                "orders": .inserted(["status": "reserved"]), "books": .updated(1),
            ]) {
                try await client.post("/orders", json: ["book": 1, "copies": 2]).expectStatus(.created)
            }
        }
    }

    @Suite(.database(of: Bookshop.self)) struct RowTests {
        @Test func rows() async throws {
            let database = try await TestDatabase.current
            let user = TestUser.unique()
            await database.expectRow("books", ["title": "Emma", "isbn": .regex("^978"), "stock": 7])
            await database.expectMissing("users", ["email": .value(user.email)])
            await database.expectCount("books", 2, where: ["author": "Jane Austen"])

            let row = try await database.requireRow("users", ["email": "ada@example.com"])
            #expect(row["name"] == "Ada Lovelace")
        }

        @Test func records() async throws {
            let database = try await TestDatabase.current
            await database.expectExists(User.self) { $0.filter(Column("email") == "ada@example.com") }
            await database.expectCount(Book.self, 8)
            let emma = try await database.requireExists(Book.self) { $0.filter(key: 2) }
            #expect(emma.title == "Emma")
        }
    }

    @Suite(.app(Bookshop.self), .database()) struct ChangeTests {
        @Test func changes() async throws {
            let (database, client) = try await (TestDatabase.current, TestClient.signedIn)
            try await database.expectChanges([
                "orders": .inserted(["copies": 2]),
                "books": .updated(["id": 1, "stock": 10]),
                "tokens": .anything,
            ]) {
                try await client.post("/orders", json: ["book": 1, "copies": 2])
            }

            try await database.expectNoChanges { try await client.get("/books") }
        }
    }

    @Suite(.app(Bookshop.self), .database()) struct StatementTests {
        @Test(.queries(atMost: 2)) func `the list of books takes few statements`() async throws {
            try await TestClient.current.get("/books").expectStatus(.ok)
        }

        @Test func statements() async throws {
            let (database, client) = try await (TestDatabase.current, TestClient.current)
            try await withQueries(atMost: 2, repeated: .error) {
                try await client.get("/books/1")
            }
            try await database.expectQueries(atMost: 1) { try await client.get("/books/1") }
            expectSnapshot(of: database.log.text, as: .lines, named: "statements")
        }
    }

    @Suite(
        .app(Bookshop.self), .settings(Bookshop.self) { $0.readsFromReplica = true },
        .databases(["default": .primary, "replica": .replica(of: "default")]))
    struct CatalogueTests {
        @Test func `the catalogue is read from the replica`() async throws {
            try await TestClient.current.get("/books").expectStatus(.ok)
            let log = try await TestDatabase.current.log
            log.expectUsed("replica", for: .reads).expectNotUsed("default")
        }
    }

    @Suite struct AddressTests {
        @Test func addresses() throws {
            let url = try DatabaseURL(parsing: "postgres://shop:s3cret@localhost/shop?sslmode=require")
            let tests = url.derivedTestURL
            try DatabaseSafety.check(tests)
            #expect("\(tests)".hasSuffix("/test_shop?sslmode=require"))
        }
    }
}
#endif

// What the article about fixtures shows, word for word: ArticleTests compares them.
#if Hummingbird && GRDB
import Accord
import AccordDatabase
import AccordFactories
import BookshopApp
import Testing
import XCTest

enum FixturesArticle {
    enum FullShelf: Fixture {
        static let needs: [any Fixture.Type] = [TestDatabase.self]

        static func setUp(_ context: FixtureContext) async throws -> [Book] {
            let database = try await context.value(TestDatabase.self)
            return try await BookFactory.createMany(20, in: database)
        }
    }

    @Suite(.app(Bookshop.self), .database(.clone)) struct ShelfTests {
        @Test(.fixtures(FullShelf.self)) func `all books are listed`() async throws {
            let books = try await FullShelf.current
            try await TestClient.current.get("/books", query: ["author": "Anonymous"])
                .expectJSON(at: "/items", count: books.count)
        }
    }

    /// Something that has to be started and stopped.
    struct SearchIndex: Sendable {
        static func start(in folder: String) async throws -> SearchIndex { SearchIndex() }
        func stop() async throws {}
    }

    enum RunningIndex: Fixture {
        static func setUp(_ context: FixtureContext) async throws -> SearchIndex {
            let index = try await SearchIndex.start(in: try context.folder())
            context.onTearDown { try await index.stop() }
            return index
        }
    }

    @Suite struct IndexTests {
        @Test(.fixtures(RunningIndex.self)) func `an index runs`() async throws {
            _ = try await RunningIndex.current
        }
    }

    enum Visitor: Fixture {
        static let needs: [any Fixture.Type] = [BoundApp.self]

        static func setUp(_ context: FixtureContext) async throws -> TestClient {
            try await context.client.with(headers: [.acceptLanguage: "de"])
        }
    }

    @Suite(.app(Bookshop.self)) struct VisitorTests {
        @Test func `a visitor has a client`() async throws {
            let exchange = try await Visitor.current.get("/health").expectStatus(.ok)
            #expect(exchange.request.headers[.acceptLanguage] == "de")
        }
    }
}

final class ShelfXCTests: XCTestCase {
    func testAllBooksAreListed() async throws {
        try await withFixtures(.app(Bookshop.self), .database(.clone)) { client in
            try await client.get("/books").expectStatus(.ok)
        }
    }
}
#endif

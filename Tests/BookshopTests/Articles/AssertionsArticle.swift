// What the articles about assertions and snapshots show, word for word: ArticleTests compares them.
#if Hummingbird && GRDB
import Accord
import AccordAuth
import BookshopApp
import Testing

@Suite(.app(Bookshop.self)) struct AssertionsArticle {
    @Test func `an answer in one chain`() async throws {
        let client = try await TestClient.signedIn
        try await client.post("/orders", json: ["book": 1, "copies": 2])
            .expectStatus(.created)
            .expectHeader(.location, where: { $0.hasPrefix("/orders/") })
            .expectJSON(at: "/status", "reserved")
            .expectJSON(containing: ["book": 1, "copies": 2])
            .expectConforms(to: try Contract.current())
    }

    @Test func `a body whose values follow rules`() async throws {
        try await TestClient.current.get("/books/2")
            .expectJSON(at: "$.price", 8.95)
            .expectJSON(matches: [
                "id": 2, "title": .string, "author": .string, "isbn": .regex("^978[0-9]{10}$"),
                "price": .number(0...), "published": .regex("^[0-9]{4}-"), "stock": .number(0...),
            ])
    }

    struct Report: Encodable, Sendable {
        var day = "2026-03-01"
        var sold = 12
    }

    @Test func snapshots() async throws {
        let client = try await TestClient.current
        let report = Report()
        try await client.get("/books/1").expectSnapshot()
        expectSnapshot(of: report, as: .json, named: "report", redacting: .uuids)
    }
}
#endif

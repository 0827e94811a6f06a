// What the first page of the documentation shows, word for word: ArticleTests compares them.
#if Hummingbird && GRDB
import Accord
import AccordAuth
import AccordDatabase
import BookshopApp
import Testing

enum FirstArticle {
    @Suite(.app(Bookshop.self), .database(.clone), .contract("bookshop.yaml"))
    struct OrderTests {
        @Test func `a new order is reserved`() async throws {
            let client = try await TestClient.signedIn
            try await client.post("/orders", json: ["book": 1, "copies": 2])
                .expectStatus(.created)
                .expectJSON(at: "/status", "reserved")
                .expectSnapshot(redacting: .uuids, .dateTimes)
            try await TestDatabase.current.expectRow("orders", ["copies": 2])
        }
    }
}
#endif

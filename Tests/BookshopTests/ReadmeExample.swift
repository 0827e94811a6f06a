// The example of README.md, word for word: AccordTests compares them.
#if Hummingbird && GRDB
import Accord
import AccordHummingbird
import BookshopApp
import Testing

@Suite(.app(Bookshop.self), .contract("bookshop.yaml"))
struct ReadmeTests {
    @Test func `a new order is reserved`() async throws {
        let client = try await TestClient.ada
        try await client.post("/orders", json: ["book": 1, "copies": 2])
            .expectStatus(.created)
            .expectJSON(at: "/status", "reserved")
            .expectSnapshot(redacting: .uuids, .dateTimes)
    }
}
#endif

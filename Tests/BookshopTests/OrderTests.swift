#if Hummingbird && GRDB
import Accord
import AccordHummingbird
import BookshopApp
import Testing

@Suite(.app(Bookshop.self), .contract(), .snapshots(redacting: .uuids, .dateTimes))
struct OrderTests {
    @Test func `ordering a book reserves it`() async throws {
        let client = try await TestClient.ada
        let ordered = try await client.post("/orders", json: ["book": 1, "copies": 2])
        ordered
            .expectStatus(.created)
            .expectJSON(containing: ["book": 1, "copies": 2, "total": 15.9])
            .expectSnapshot()
        try await client.get("/books/1").expectJSON(at: "/stock", 10)
        let order = ordered.response.headers[.location] ?? ""
        try await client.get(order).expectStatus(.ok).expectSnapshot(named: "shown again")
    }

    @Test func `no more is sold than there is`() async throws {
        try await TestClient.ada.post("/orders", json: ["book": 7, "copies": 2])
            .expectStatus(.conflict)
            .expectErrorCode("out_of_stock")
            .expectSnapshot()
    }

    @Test func `somebody else's order does not exist`() async throws {
        let ordered = try await TestClient.ada.post("/orders", json: ["book": 1, "copies": 1])
        let order = ordered.response.headers[.location] ?? ""
        try await TestClient.current.get(order).expectStatus(.unauthorized)
    }
}
#endif

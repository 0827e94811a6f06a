#if Hummingbird && GRDB
import Accord
import AccordDatabase
import AccordHummingbird
import BookshopApp
import Foundation
import Testing

@Suite(.app(Bookshop.self), .database(.clone), .contract(), .snapshots(redacting: .uuids, .dateTimes))
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

    @Test func `an order is one row more, and copies less`() async throws {
        let client = try await TestClient.ada
        try await TestDatabase.current.expectChanges([
            "orders": .inserted(["book": 1, "copies": 2, "total_cents": 1590, "status": "reserved"]),
            "books": .updated(["id": 1, "stock": 10]),
        ]) {
            try await client.post("/orders", json: ["book": 1, "copies": 2]).expectStatus(.created)
        }
    }

    @Test(.clock(at: "2026-03-14T15:09:26Z"))
    func `an order bears the time at which it was placed`() async throws {
        try await TestClient.ada.post("/orders", json: ["book": 1, "copies": 1])
            .expectJSON(at: "/createdAt", "2026-03-14T15:09:26Z")
    }

    @Test(
        .override(
            Bookshop.self, \.uuid, with: { UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7)) }))
    func `an order is found under its id`() async throws {
        try await TestClient.ada.post("/orders", json: ["book": 1, "copies": 1])
            .expectHeader(.location, "/orders/00000000-0000-0000-0000-000000000007")
    }

    @Test func `without a login no order is shown`() async throws {
        let ordered = try await TestClient.ada.post("/orders", json: ["book": 1, "copies": 1])
        let order = ordered.response.headers[.location] ?? ""
        try await TestClient.current.get(order).expectStatus(.unauthorized)
    }
}
#endif

#if Hummingbird && GRDB
import Accord
import AccordDatabase
import AccordHummingbird
import BookshopApp
import Testing

@Suite(
    .app(Bookshop.self), .database(.clone), .contract(),
    .snapshots(redacting: .uuids, .dateTimes, .at("/number")), .tags(.auth))
struct PaymentTests {
    @Test func `an order is paid by card, of which the last digits are kept`() async throws {
        let client = try await TestClient.ada
        let order = try await Self.order(client)
        try await client.put(
            "\(order)/payment", json: ["kind": "card", "number": "4111111111111111", "expires": "2027-05"]
        )
        .expectStatus(.ok)
        .expectSnapshot()
        try await client.get(order).expectJSON(at: "/status", "paid").expectSnapshot(named: "order")
    }

    @Test func `a voucher pays once`() async throws {
        let client = try await TestClient.ada
        let first = try await Self.order(client)
        try await client.put("\(first)/payment", json: ["kind": "voucher", "code": "READ-1843"])
            .expectStatus(.ok)
            .expectSnapshot()
        let second = try await Self.order(client)
        try await client.put("\(second)/payment", json: ["kind": "voucher", "code": "READ-1843"])
            .expectValidationError(at: "/code", status: .unprocessableContent)
            .expectSnapshot(named: "again")
    }

    @Test func `an order is paid once`() async throws {
        let client = try await TestClient.ada
        let order = try await Self.order(client)
        let card: JSON = ["kind": "card", "number": "4111111111111111", "expires": "2027-05"]
        try await client.put("\(order)/payment", json: card).expectStatus(.ok)
        try await client.put("\(order)/payment", json: card)
            .expectStatus(.conflict)
            .expectErrorCode("order_paid")
            .expectSnapshot()
    }

    @Test func `a way to pay that nobody knows is refused`() async throws {
        let client = try await TestClient.ada
        try await client.put("\(Self.order(client))/payment", json: ["kind": "shells"])
            .expectValidationError(at: "/kind", status: .unprocessableContent)
    }

    /// Orders a book.
    /// - Returns: where the order is.
    private static func order(_ client: TestClient) async throws -> String {
        let ordered = try await client.post("/orders", json: ["book": 1, "copies": 1])
        return try ordered.requireStatus(.created).response.headers[.location] ?? ""
    }
}
#endif

#if Hummingbird && GRDB
import Accord
import AccordDatabase
import AccordDoubles
import AccordHummingbird
import BookshopApp
import HTTPTypes
import Testing

/// How the shop charges cards, at a provider that is a stub.
@Suite(.app(Bookshop.self), .database(.clone), .contract(), .tags(.auth))
struct ChargeTests {
    private static let card: JSON = ["kind": "card", "number": "4111111111111111", "expires": "2027-05"]

    @Test func `the provider is asked for the total of the order, under the key of the order`() async throws {
        let bank = try await Bank.current
        bank.on(.post, "/charges", json: ["amount": 15.9]).reply(.json(["id": 1], status: .created)).times(1)
        let order = try await Self.pay().requireStatus(.ok).request.target.split(separator: "/")[1]
        try #require(bank.requests.last)
            .expectRequestJSON(["order": .init(String(order)), "number": "4111111111111111", "amount": 15.9])
            .expectRequestHeader(.init("Idempotency-Key")!, String(order))
    }

    @Test func `a card that is declined leaves the order as it is`() async throws {
        try await Bank.current.on(.post, "/charges").reply(.status(.paymentRequired)).times(1)
        try await Self.pay().expectStatus(.paymentRequired).expectErrorCode("card_declined").expectSnapshot(
            redacting: .uuids, .at("/number"))
        let database = try await TestDatabase.current
        await database.expectCount("payments", 0)
        await database.expectRow("orders", ["status": "reserved"])
    }

    @Test func `a provider that is busy is asked again`() async throws {
        let charges = try await Bank.current.on(.post, "/charges")
            .reply(.status(.serviceUnavailable), .reset, .status(.created))
        try await Self.pay().expectStatus(.ok)
        charges.expectCalls(3)
        #expect(Set(charges.exchanges.map { $0.request.headers[.init("Idempotency-Key")!] }).count == 1)
    }

    @Test(.settings(Bookshop.self) { $0.paymentTimeout = .milliseconds(100) })
    func `a provider that never answers is given up`() async throws {
        let gate = StubGate()
        try await Bank.current.on(.post, "/charges").reply(.status(.created).held(by: gate))
        try await Self.pay()
            .expectStatus(.serviceUnavailable)
            .expectErrorCode("payment_unavailable")
            .expectHeader(.retryAfter, "60")
        gate.open()
        try await TestDatabase.current.expectCount("payments", 0)
    }

    @Test func `a voucher needs no provider`() async throws {
        try await Self.pay(["kind": "voucher", "code": "READ-1843"]).expectStatus(.ok)
        try await #expect(Bank.current.requests.isEmpty)
    }

    /// Orders two copies of a book and pays for them.
    private static func pay(_ means: JSON = card) async throws -> Exchange {
        let client = try await TestClient.ada
        let ordered = try await client.post("/orders", json: ["book": 1, "copies": 2])
        let order = try ordered.requireStatus(.created).response.headers[.location] ?? ""
        return try await client.put("\(order)/payment", json: means)
    }
}
#endif

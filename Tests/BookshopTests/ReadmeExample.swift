// The examples of README.md, word for word: ArticleTests compares them.
#if Hummingbird && GRDB
import Accord
import AccordAuth
import AccordDatabase
import AccordDoubles
import AccordFactories
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

@Suite(.app(Bookshop.self), .database(.clone), .clock(at: "2026-03-01T12:00:00Z"))
struct KitTests {
    @Test(.settings(Bookshop.self) { $0.pageSize = 5 })
    func `an order is stored, confirmed by mail, and nobody's after an hour`() async throws {
        let (client, database) = try await (TestClient.signedIn, TestDatabase.current)
        let book = try await BookFactory.create(.set(\.title, to: "Middlemarch"))
        try await database.expectChanges(["orders": .inserted(1), "books": .updated(["stock": 2])]) {
            try await client.post("/orders", json: ["book": .init(Int(book.id)), "copies": 1])
                .expectStatus(.created)
        }
        try await TaskQueue.current.drain()
        try await SMTPSink.current.outbox.expectSent(.subject("Your order of Middlemarch"))
        TestClock.current.advance(by: .seconds(3600))
        try await client.get("/session").expectJSON(["customer": .null])
    }
}
#endif

#if Hummingbird && GRDB && XML
import Accord
import AccordDatabase
import AccordHummingbird
import AccordXML
import BookshopApp
import Testing

@Suite(.app(Bookshop.self), .database(.clone), .contract())
struct FeedTests {
    @Test func `the newest books come first in a feed`() async throws {
        try await TestClient.current.get("/books/feed")
            .expectStatus(.ok)
            .expectContentType("application/atom+xml")
            .expectValidXML(against: .relaxNG("contracts/feed.rng"))
            .expectXPath("/xmlns:feed/xmlns:entry", count: 8)
            .expectSnapshot(as: .xml, redacting: .xpath("/xmlns:feed/xmlns:updated"))
    }

    @Test(.clock(at: "2026-03-01T12:00:00Z"))
    func `a feed is as new as the moment in which it is read`() async throws {
        try await TestClient.current.get("/books/feed")
            .expectXPath("/xmlns:feed/xmlns:updated", "2026-03-01T12:00:00Z")
    }
}
#endif

#if Hummingbird && GRDB
import Accord
import AccordHummingbird
import BookshopApp
import Testing

@Suite(.app(Bookshop.self), .contract())
struct ShortLinkTests {
    @Test func `a short link leads to its book`() async throws {
        try await TestClient.current.get("/s/2")
            .expectRedirect(to: "/books/2")
            .expectSnapshot()
    }

    @Test func `a client may follow it`() async throws {
        let book = try await TestClient.current.following(max: 1).get("/s/2")
        book.expectStatus(.ok).expectJSON(at: "/title", "Emma")
        #expect(book.redirects.map(\.request.target) == ["/s/2"])
    }
}

/// The same app on a real socket: nothing but the trait changes.
@Suite(.app(Bookshop.self, over: .live), .tags(.integration))
struct LiveShortLinkTests {
    @Test func `a short link leads to its book over a real server`() async throws {
        let client = try await TestClient.current
        try await client.get("/s/2").expectRedirect(to: "/books/2")
        try await client.following().get("/s/2").expectStatus(.ok).expectJSON(at: "/id", 2)
    }
}
#endif

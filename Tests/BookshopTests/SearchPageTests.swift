#if Hummingbird && GRDB && XML
import Accord
import AccordDatabase
import AccordHummingbird
import AccordXML
import BookshopApp
import Testing

@Suite(.app(Bookshop.self), .database(.clone), .contract())
struct SearchPageTests {
    @Test func `books are found on a page for people`() async throws {
        try await TestClient.current.get("/search", query: ["q": "brontë"])
            .expectStatus(.ok)
            .expectXPath("//h1", "Books with “brontë”")
            .expectXPath("//ol[@class = 'books']/li/a", ["Jane Eyre", "Wuthering Heights"])
            .expectSnapshot(as: .html)
    }

    @Test func `what is typed is text, never markup`() async throws {
        try await TestClient.current.get("/search", query: ["q": "<script>alert(1)</script>"])
            .expectXPath("//input/@value", "<script>alert(1)</script>")
            .expectNoXPath("//script")
    }

    @Test func `every book of the page leads somewhere`() async throws {
        let client = try await TestClient.current
        try await client.get("/search").expectXPath("//li", count: 8)
            .expectXPath("count(//li/a[starts-with(@href, '/books/')])", "8")
    }
}
#endif

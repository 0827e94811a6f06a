#if Hummingbird && GRDB
import Accord
import AccordHummingbird
import BookshopApp
import HTTPTypes
import Testing

@Suite(.app(Bookshop.self), .contract())
struct BookTests {
    @Test func `books are listed a page at a time, in the order asked for`() async throws {
        try await TestClient.current.get("/books", query: ["sort": "-price", "size": "3"])
            .expectStatus(.ok)
            .expectJSON(at: "/items/0/title", "Moby-Dick")
            .expectJSON(at: "/items", count: 3)
            .expectSnapshot()
    }

    @Test func `books are found by a part of title or author`() async throws {
        try await TestClient.current.get("/books", query: ["q": "brontë"])
            .expectStatus(.ok)
            .expectSnapshot()
    }

    @Test func `books are found by bounds of their price`() async throws {
        try await TestClient.current.get("/books", query: ["price[min]": "8.5", "price[max]": "9"])
            .expectStatus(.ok)
            .expectSnapshot()
    }

    @Test func `books are picked by id`() async throws {
        try await TestClient.current.get("/books", query: ["ids": "8", "ids": "1"])
            .expectStatus(.ok)
            .expectSnapshot()
    }

    @Test func `a page is as long as the query says, or else as this browser chose last`() async throws {
        let client = try await TestClient.current
        let chosen: HTTPFields = [.cookie: "page_size=2"]
        try await client.get("/books", headers: chosen).expectJSON(at: "/items", count: 2)
        try await client.get("/books", query: ["size": "3"], headers: chosen).expectJSON(
            at: "/items", count: 3)
        try await client.get("/books", query: ["limit": "4"]).expectJSON(at: "/items", count: 4)
    }

    @Test func `the shelf is exported, a book a line`() async throws {
        try await TestClient.current.get("/books/export")
            .expectStatus(.ok)
            .expectContentType("application/jsonl")
            .expectSnapshot()
    }

    @Test func `a book in one line is text`() async throws {
        try await TestClient.current.get("/books/2/summary")
            .expectStatus(.ok)
            .expectContentType("text/plain")
            .expectSnapshot()
    }

    @Test func `one book is shown`() async throws {
        let exchange = try await TestClient.current.get("/books/2")
        exchange
            .expectStatus(.ok)
            .expectContentType("application/json")
            .expectJSON(containing: ["title": "Emma", "stock": 7])
            .expectSnapshot()
        #expect(exchange.route == "/books/{id}")
    }

    @Test func `a book that is not there is a problem`() async throws {
        try await TestClient.current.get("/books/4711")
            .expectStatus(.notFound)
            .expectContentType("application/problem+json")
            .expectErrorCode("book_not_found")
            .expectSnapshot()
    }

    @Test(arguments: ["sort", "page", "size", "ids", "price[max]"])
    func `a question that makes no sense is refused`(parameter: String) async throws {
        try await TestClient.current.get("/books", query: ["\(parameter)": "nonsense"])
            .expectStatus(.unprocessableContent)
            .expectSnapshot(named: parameter)
    }

    @Test(.tags(.auth)) func `a book is added, shown and deleted`() async throws {
        let client = try await TestClient.ada
        let added = try await client.post(
            "/books",
            json: [
                "isbn": "9780140434194", "title": "Middlemarch", "author": "George Eliot", "price": 12.5,
                "published": "1871-12-01", "stock": 3,
            ])
        added.expectStatus(.created).expectHeader(.location, "/books/9").expectSnapshot()
        try await client.get("/books/9").expectJSON(at: "/title", "Middlemarch")
        try await client.delete("/books/9").expectStatus(.noContent)
        try await client.get("/books/9").expectStatus(.notFound)
    }

    @Test(.tags(.auth)) func `what is wrong with a new book is told by field`() async throws {
        try await TestClient.ada.post("/books", json: ["isbn": "123", "title": "", "price": -1])
            .expectValidationError(at: "/isbn", status: .unprocessableContent)
            .expectValidationError(at: "/title")
            .expectValidationError(at: "/price")
            .expectSnapshot()
    }

    @Test(.tags(.auth)) func `an ISBN is given once`() async throws {
        try await TestClient.ada.post(
            "/books",
            json: [
                "isbn": "9780141439587", "title": "Emma again", "author": "Jane Austen", "price": 1,
                "published": "1815-12-23", "stock": 1,
            ]
        )
        .expectStatus(.conflict)
        .expectErrorCode("isbn_taken")
    }

    @Test(.tags(.auth)) func `a body that is not JSON is told by line and column`() async throws {
        try await TestClient.ada.post(
            "/books", body: Body("{\"isbn\": "), headers: [.contentType: "application/json"]
        )
        .expectStatus(.badRequest)
        .expectErrorCode("malformed_json")
    }

    @Test func `without a login nothing changes`() async throws {
        let client = try await TestClient.current
        try await client.post("/books", json: ["title": "Stolen"])
            .expectStatus(.unauthorized)
            .expectHeader(.wwwAuthenticate, "Bearer")
        try await client.delete("/books/1").expectStatus(.unauthorized)
    }
}
#endif

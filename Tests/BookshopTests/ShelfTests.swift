#if Hummingbird && GRDB
import Accord
import AccordDatabase
import AccordFactories
import AccordHummingbird
import BookshopApp
import Testing

/// Shelves that a test fills itself.
@Suite(.app(Bookshop.self), .database(.clone), .contract())
struct ShelfTests {
    @Test(.queries(atMost: 2, repeated: .error))
    func `a long list takes no more statements than a short one`() async throws {
        _ = try await BookFactory.createMany(50)
        try await TestClient.current.get("/books", query: ["size": "100"])
            .expectJSON(at: "/total", 58)
            .expectJSON(at: "/items", count: 58)
    }

    @Test func `books are found by their author, in any case`() async throws {
        let middlemarch = try await BookFactory.create(
            .set(\.title, to: "Middlemarch"), .set(\.author, to: "George Eliot"))
        try await TestClient.current.get("/books", query: ["author": "george eliot"])
            .expectJSON(at: "$.items[*].id", [.init(Int(middlemarch.id))])
    }

    @Test(.tags(.auth)) func `what is out of stock is not sold`() async throws {
        let book = try await BookFactory.create(.outOfStock)
        try await TestClient.ada.post("/orders", json: ["book": .init(Int(book.id)), "copies": 1])
            .expectStatus(.conflict)
            .expectErrorCode("out_of_stock")
    }

    @Test func `the factory of books holds what it promises`() async throws {
        try await BookFactory.lint()
    }
}
#endif

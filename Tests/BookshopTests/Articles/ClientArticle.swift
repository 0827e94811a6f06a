// What the article about apps and clients shows, word for word: ArticleTests compares them.
#if Hummingbird && GRDB
import Accord
import AccordDoubles
import AccordHummingbird
import BookshopApp
import Testing

enum ClientArticle {
    enum Shop: HummingbirdTestApp {
        static func app(_ dependencies: Void) async throws -> some HummingbirdApp {
            let bookshop = Bookshop(try Bookshop.Dependencies())
            return BuiltApp(bookshop.application(), router: bookshop.router)
        }
    }

    @Suite(.app(Shop.self)) struct HealthTests {
        @Test func `the app is well`() async throws {
            try await TestClient.current.get("/health").expectStatus(.ok)
        }
    }

    @Suite(.app(Bookshop.self)) struct RequestTests {
        @Test func requests() async throws {
            let client = try await TestClient.current
            try await client.get("/books", query: ["page": "2"])
            try await client.post("/orders", json: ["book": 1, "copies": 2])
            try await client.post("/login", form: ["email": "ada@example.com", "password": "…"])
            try await client.put("/books/2/cover", multipart: [.file("image", .png(width: 2, height: 3))])
        }
    }
}
#endif

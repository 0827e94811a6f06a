#if Hummingbird && GRDB
import Accord
import AccordAuth
import AccordDatabase
import AccordFactories
import AccordHummingbird
import BookshopApp
import HTTPTypes
import Testing

@Suite(.app(Bookshop.self), .database(.clone), .contract(), .tags(.auth))
struct RoleTests {
    private static let book: JSON = [
        "isbn": "9780140434194", "title": "Middlemarch", "author": "George Eliot", "price": 12.5,
        "published": "1871-12-01", "stock": 3,
    ]

    @Test func `only staff change what is on the shelf`() async throws {
        let customer = try await TestClient.signedIn
        try await TestDatabase.current.expectNoChanges {
            try await customer.post("/books", json: Self.book)
                .expectStatus(.forbidden)
                .expectErrorCode("not_staff")
            try await customer.delete("/books/8").expectStatus(.forbidden)
            try await customer.put("/books/2/cover", multipart: [.field("caption", "Mine")])
                .expectStatus(.forbidden)
        }
        let staff = try await TestClient.signedInAsAdmin
        try await staff.post("/books", json: Self.book).expectStatus(.created)
        try await staff.delete("/books/8").expectStatus(.noContent)
    }

    @Test func `an order is shown to whoever placed it, and to nobody else`() async throws {
        let (first, second) = (TestUser.unique(), TestUser.unique())
        let visitor = try await TestClient.current
        let ordered = try await visitor.authenticated(as: first)
            .post("/orders", json: ["book": 1, "copies": 1])
        let order = ordered.response.headers[.location] ?? ""
        try await visitor.authenticated(as: first).get(order).expectStatus(.ok)
        try await visitor.authenticated(as: second).get(order)
            .expectStatus(.notFound)
            .expectErrorCode("order_not_found")
    }

    @Test(.override(Bookshop.self, \.verifyPassword, with: { _, password in password == "s3cret" }))
    func `whoever is stored signs in to the app on the same database`() async throws {
        let user = try await CustomerFactory.create(for: TestUser.current)
        let client = try await TestClient.current.login(
            "/login", json: ["email": .init(user.email), "password": "s3cret"], token: "/token")
        try await client.get("/session").expectJSON(at: "/customer/email", .init(user.email))
        try await TestDatabase.current.expectCount("tokens", 1, where: ["user": .value(user.id)])
    }

    @Test func `the factory of customers holds what it promises`() async throws {
        try await CustomerFactory.lint()
    }
}
#endif

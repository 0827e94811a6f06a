#if Hummingbird && GRDB
import Accord
import AccordHummingbird
import BookshopApp
import Testing

@Suite(.app(Bookshop.self), .contract(), .tags(.auth))
struct LoginTests {
    @Test func `a login gives a token and a cookie that scripts cannot read`() async throws {
        try await TestClient.current.post(
            "/login", json: ["email": "ada@example.com", "password": "correct horse battery staple"]
        )
        .expectStatus(.ok)
        .expectCookie("session", path: "/", httpOnly: true, sameSite: .lax)
        .expectSnapshot(redacting: .at("/token"), .at("/password"), .dateTimes)
    }

    @Test func `a page without scripts logs in by form, and is greeted by name`() async throws {
        let client = try await TestClient.current
        try await client.post(
            "/login", form: ["email": "ada@example.com", "password": "correct horse battery staple"]
        )
        .expectStatus(.ok)
        .expectCookie("session", path: "/", httpOnly: true, sameSite: .lax)
        try await client.get("/session").expectStatus(.ok).expectSnapshot()
    }

    @Test func `who only looks around has a session of nobody`() async throws {
        try await TestClient.current.get("/session")
            .expectStatus(.ok)
            .expectJSON(["customer": .null])
            .expectSnapshot()
    }

    @Test(.clock(at: "2026-03-14T15:09:26Z")) func `a login lasts for a day`() async throws {
        let ada = try await TestClient.ada
        TestClock.current.advance(by: .seconds(24 * 60 * 60 - 1))
        try await ada.get("/session").expectJSON(at: "/customer/name", "Ada Lovelace")
        TestClock.current.advance(by: .seconds(1))
        try await ada.get("/session").expectJSON(["customer": .null])
    }

    @Test func `a wrong password tells nothing`() async throws {
        try await TestClient.current.post("/login", json: ["email": "ada@example.com", "password": "guess"])
            .expectStatus(.unauthorized)
            .expectErrorCode("wrong_credentials")
            .expectNoCookie("session")
    }
}
#endif

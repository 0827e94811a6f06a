#if Hummingbird && GRDB
import Accord
import AccordDatabase
import Testing

/// What the middleware makes of requests that go wrong.
@Suite(.app(GuestbookServer.self), .database(.file))
struct MiddlewareTests {
    @Test func `a guest without a name writes nothing`() async throws {
        let (database, client) = try await (TestDatabase.current, TestClient.current)
        try await database.expectNoChanges {
            try await client.post("/entries", json: ["message": "Hi"])
                .expectStatus(.badRequest)
                .expectJSON(["error": "Say who you are in the header X-Guest."])
        }
    }

    @Test(arguments: ["", String(repeating: "x", count: 281)])
    func `a row that the table does not allow is the guest's mistake`(message: String) async throws {
        let (database, grace) = try await (TestDatabase.current, TestClient.guest("Grace"))
        try await grace.post("/entries", json: ["message": JSON(message)])
            .expectStatus(.unprocessableContent)
            .expectHeader(.cacheControl, "no-store")
        await database.expectCount("entries", 1)
    }

    @Test func `an error of SQLite is a page, and its text stays inside`() async throws {
        let (database, client) = try await (TestDatabase.current, TestClient.current)
        try await database.connection.execute("DROP TABLE entries", [])
        try await client.get("/entries")
            .expectStatus(.serviceUnavailable)
            .expectJSON(["error": "The guestbook is closed."])
    }

    @Test func `what does not exist is not found`() async throws {
        try await TestClient.guest("Ada").put("/entries/7/like")
            .expectStatus(.notFound)
            .expectJSON(["error": "There is no such entry."])
    }
}
#endif

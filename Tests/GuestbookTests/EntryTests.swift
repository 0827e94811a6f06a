#if Hummingbird && GRDB
import Accord
import AccordDatabase
import Testing

/// What guests do, and what it leaves in the file that the app opened by itself.
@Suite(.app(GuestbookServer.self), .database(.file))
struct EntryTests {
    @Test func `an entry is stored under the name of its guest`() async throws {
        let (database, grace) = try await (TestDatabase.current, TestClient.guest("Grace"))
        try await database.expectChanges(["entries": .inserted(["guest": "Grace", "message": "Hi"])]) {
            try await grace.post("/entries", json: ["message": "Hi"])
                .expectStatus(.created)
                .expectJSON(["id": 2, "guest": "Grace", "message": "Hi", "likes": 0])
        }
    }

    @Test func `the latest entry is shown first`() async throws {
        let grace = try await TestClient.guest("Grace")
        try await grace.post("/entries", json: ["message": "Hi"]).expectStatus(.created)
        try await grace.get("/entries")
            .expectHeader(.cacheControl, "no-store")
            .expectJSON([
                ["id": 2, "guest": "Grace", "message": "Hi", "likes": 0],
                ["id": 1, "guest": "Ada", "message": "Hello", "likes": 0],
            ])
    }

    @Test func `who likes an entry twice likes it once`() async throws {
        let (database, grace) = try await (TestDatabase.current, TestClient.guest("Grace"))
        try await grace.put("/entries/1/like").expectStatus(.ok)
        try await database.expectNoChanges {
            try await grace.put("/entries/1/like").expectStatus(.ok).expectJSON(at: "/likes", 1)
        }
    }

    @Test func `an entry takes its likes with it`() async throws {
        let (database, ada) = try await (TestDatabase.current, TestClient.guest("Ada"))
        try await ada.put("/entries/1/like").expectStatus(.ok)
        try await TestClient.guest("Grace").put("/entries/1/like").expectStatus(.ok)
        try await database.expectChanges(["entries": .deleted(["guest": "Ada"]), "likes": .deleted(2)]) {
            try await ada.delete("/entries/1").expectStatus(.noContent)
        }
    }

    @Test func `nobody erases what somebody else wrote`() async throws {
        let (database, grace) = try await (TestDatabase.current, TestClient.guest("Grace"))
        try await database.expectNoChanges {
            try await grace.delete("/entries/1")
                .expectStatus(.forbidden)
                .expectJSON(["error": "Only Ada can erase this."])
        }
    }

    @Test func `what the test writes is what the app reads`() async throws {
        let database = try await TestDatabase.current
        try await database.connection.execute(
            "INSERT INTO entries (guest, message) VALUES (?, ?)", ["Grace", "Written by the test"])
        try await TestClient.current.get("/entries").expectJSON(at: "/0/message", "Written by the test")
    }
}
#endif

#if Hummingbird && GRDB
import Accord
import AccordDatabase
import Testing

/// The same app over a socket, as guests reach it.
@Suite(.app(GuestbookServer.self, over: .live), .database(.file))
struct LiveTests {
    @Test func `twenty guests write at once, and every entry is there`() async throws {
        try await withThrowingTaskGroup { group in
            for number in 1...20 {
                group.addTask {
                    try await TestClient.guest("Guest \(number)").post("/entries", json: ["message": "Hi"])
                        .expectStatus(.created)
                }
            }
            try await group.waitForAll()
        }
        try await TestDatabase.current.expectCount("entries", 20, where: ["message": "Hi"])
    }

    @Test func `a page for an error crosses the wire`() async throws {
        try await TestClient.current.post("/entries", json: ["message": "Hi"])
            .expectStatus(.badRequest)
            .expectJSON(at: "/error", "Say who you are in the header X-Guest.")
    }
}
#endif

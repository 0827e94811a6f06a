#if Hummingbird && GRDB
import Accord
import AccordDatabase
import AccordGRDB
import Testing

/// Every test has a file of its own, though the app has nothing but a path.
@Suite(.app(GuestbookServer.self), .database(.file))
struct IsolationTests {
    @Test(arguments: 1...50) func `fifty tests at once do not see each other`(number: Int) async throws {
        let guest = "Guest \(number)"
        let client = try await TestClient.guest(guest)
        try await client.post("/entries", json: ["message": "Hi"]).expectStatus(.created)
        await Task.yield()
        try await client.get("/entries").expectJSON(at: "/0/guest", JSON(guest))
        try await TestDatabase.current
            .expectRow("entries", ["id": 2, "guest": .value(guest)])
            .expectCount("entries", 2)
    }

    @Test(arguments: [DatabaseIsolation.clone, .file, .recreate, .truncate])
    func `every isolation with a file suits an app that opens it`(isolation: DatabaseIsolation) async throws {
        try await withFixtures(.app(GuestbookServer.self), .database(isolation)) { _ in
            let ada = try await TestClient.guest("Ada")
            try await ada.put("/entries/1/like").expectStatus(.ok)
            try await TestDatabase.current.expectRow("likes", ["entry": 1, "guest": "Ada"])
        }
    }

    @Test(.database(.rollback)) func `what an app commits on its own connection cannot be undone`()
        async throws
    {
        let error = await #expect(throws: FixtureError.self) { try await TestClient.current }
        #expect(error?.finding.actual?.contains("what other connections do cannot be undone") == true)
    }

    @Test(.database(.file, of: EmptyFile.self)) func `an app that makes its tables itself needs no script`()
        async throws
    {
        try await TestClient.current.get("/entries").expectStatus(.ok).expectJSON([])
        try await TestDatabase.current.expectCount("entries", 0)
    }
}

/// Nothing: the app makes its tables when it starts.
enum EmptyFile: SQLScript {
    static let schema: [SQLText] = []
}
#endif

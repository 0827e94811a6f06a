import Accord
import AccordDatabase
import AccordGRDB
import Testing

struct SharedDatabaseWaitTests {
    private enum Slow: SQLScript {
        static let schema: [SQLText] = ["CREATE TABLE turns (id INTEGER PRIMARY KEY)"]
    }

    private static let limit: Duration = .milliseconds(80)

    @Test func `waiting for a shared database does not count against the time limit`() async throws {
        let (isHeld, hold) = AsyncStream.makeStream(of: Void.self)
        let holder = Task.detached {
            try await withFixtures(.database(.truncate, of: Slow.self)) {
                _ = try await TestDatabase.current
                hold.finish()
                // Longer than the limit of who waits: time itself is under test.
                try await Task.sleep(for: Self.limit * 3)
            }
        }
        for await _ in isHeld {}
        let waited = try await Task.detached {
            try await withFixtures(
                .fixtures(timeLimit: Self.limit), .app(Librarian.self),
                .database(.truncate, of: Slow.self, unused: .allowed)
            ) { client in
                try await client.get("/health").expectStatus(.noContent)
                return try await TestDatabase.current.isolation
            }
        }.value
        #expect(waited == .truncate)
        try await holder.value
    }
}

#if GRDB
import Accord
import AccordDatabase
import AccordGRDB
import TestSupport
import Testing

struct SharedDatabaseWaitTests {
    private static let limit: Duration = .milliseconds(80)

    private enum Turns: SQLScript {
        static let schema: [SQLText] = ["CREATE TABLE turns (id INTEGER PRIMARY KEY)"]
    }

    /// Is set up right before the database that its test waits for.
    private enum Arrival: Fixture {
        static let (stream, continuation) = AsyncStream.makeStream(of: Void.self)

        static func setUp(_ context: FixtureContext) async throws { continuation.finish() }
    }

    @Test func `waiting for a shared database does not count against the time limit`() async throws {
        let (held, hold) = AsyncStream.makeStream(of: Void.self)
        let holder = Task.detached {
            try await withFixtures(.database(.truncate, of: Turns.self)) {
                _ = try await TestDatabase.current
                hold.finish()
                for await _ in Arrival.stream {}
                // Longer than the limit of who waits: time itself is under test.
                try await Task.sleep(for: Self.limit * 4)
            }
        }
        for await _ in held {}
        let isolation = try await Task.detached {
            try await withFixtures(
                .fixtures(Arrival.self, timeLimit: Self.limit), .app(Librarian.self),
                .database(.truncate, of: Turns.self, unused: .allowed)
            ) { client in
                try await client.get("/health").expectStatus(.noContent)
                return try await TestDatabase.current.isolation
            }
        }.value
        #expect(isolation == .truncate)
        try await holder.value
    }

    private enum Waiting: Fixture {
        static func setUp(_ context: FixtureContext) async throws {
            try await context.waiting { try await Task.sleep(for: limit * 2) }
        }
    }

    private enum Patient: Fixture {
        static let needs: [any Fixture.Type] = [Waiting.self]

        static func setUp(_ context: FixtureContext) async throws { try await context.value(Waiting.self) }
    }

    private enum Working: Fixture {
        static func setUp(_ context: FixtureContext) async throws {
            await context.waiting {}
            try await Task.sleep(for: .seconds(60))
        }
    }

    @Test func `what a fixture needs has a limit of its own, and what it waits for has none`() async throws {
        try await withFixtures(.fixtures(timeLimit: Self.limit)) { try await Patient.current }
    }

    @Test func `what a fixture does itself has the limit`() async throws {
        let error = await #expect(throws: (any Error).self) {
            try await withFixtures(.fixtures(timeLimit: Self.limit)) { try await Working.current }
        }
        #expect(String(describing: error).contains("0.08 seconds"))
    }
}
#endif

import Accord
import Testing

/// A fixture whose set-up starts something that goes on: a server, a worker.
private enum Worker: Fixture {
    /// Asks for a fixture that `needs` does not name, when it is told to.
    struct Job: Sendable {
        let begin: AsyncStream<Void>.Continuation
        let height: Task<Int, any Error>
    }

    static func setUp(_ context: FixtureContext) async throws -> Job {
        let (begun, begin) = AsyncStream.makeStream(of: Void.self)
        let height = Task {
            for await _ in begun { break }
            return try await Walls.current
        }
        return Job(begin: begin, height: height)
    }
}

@Suite struct LeftRunningTests {
    @Test(.fixtures(Worker.self)) func `what a set-up left running asks as its test does`() async throws {
        let job = try await Worker.current
        job.begin.finish()
        #expect(try await job.height.value == 2)
    }

    @Test func `what asks while its set-up runs must be declared`() async throws {
        try await withFixtures {
            let error = await #expect(throws: FixtureError.self) { try await Hasty.current }
            #expect(error == .undeclared("Walls", by: "Hasty"))
        }
    }
}

private enum Hasty: Fixture {
    static func setUp(_ context: FixtureContext) async throws -> Int {
        try await Task { try await Walls.current }.value
    }
}

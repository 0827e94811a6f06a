public import AccordFixtures

/// The queue of a test and its app, on the clock of the test: `try await TaskQueue.current`.
extension TaskQueue: Fixture {
    public static func setUp(_ context: FixtureContext) async throws -> TaskQueue {
        let clock = context.clock
        return TaskQueue(now: { clock.now })
    }
}

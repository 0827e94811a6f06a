public import AccordFixtures

/// The queue of a test, on the clock of the test: `try await TaskQueue.current`, the same in test and app.
extension TaskQueue: Fixture {
    public static func setUp(_ context: FixtureContext) async throws -> TaskQueue {
        let clock = context.clock
        return TaskQueue(now: { clock.now })
    }
}

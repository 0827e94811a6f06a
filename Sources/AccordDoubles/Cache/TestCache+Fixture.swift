public import AccordFixtures

/// The cache of a test, on the clock of the test: `try await TestCache.current`, the same in test and app.
extension TestCache: Fixture {
    public static func setUp(_ context: FixtureContext) async throws -> TestCache {
        let clock = context.clock
        return TestCache(now: { clock.now })
    }
}

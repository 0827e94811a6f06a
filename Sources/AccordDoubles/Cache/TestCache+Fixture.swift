public import AccordFixtures

/// The cache of a test and its app, on the clock of the test: `try await TestCache.current`.
extension TestCache: Fixture {
    public static func setUp(_ context: FixtureContext) async throws -> TestCache {
        let clock = context.clock
        return TestCache(now: { clock.now })
    }
}

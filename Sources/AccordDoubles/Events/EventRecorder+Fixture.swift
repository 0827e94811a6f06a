public import AccordFixtures

/// The recorder of a test: `try await EventRecorder<any ShopEvent>.current`, the same in test and app.
extension EventRecorder: Fixture {
    public static func setUp(_ context: FixtureContext) async throws -> EventRecorder<Event> {
        EventRecorder()
    }
}

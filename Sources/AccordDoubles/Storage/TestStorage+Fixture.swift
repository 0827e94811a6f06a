public import AccordFixtures

/// The storage of a test, in a folder that goes with it: `try await TestStorage.current`.
extension TestStorage: Fixture {
    public static func setUp(_ context: FixtureContext) async throws -> TestStorage {
        try TestStorage(folder: try context.folder())
    }
}

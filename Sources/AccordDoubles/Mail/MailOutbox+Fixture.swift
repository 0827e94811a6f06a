public import AccordFixtures

extension MailOutbox: Fixture {
    /// An empty outbox for each test, which the app of the test and its SMTP sink share.
    public static func setUp(_ context: FixtureContext) async throws -> MailOutbox { MailOutbox() }
}

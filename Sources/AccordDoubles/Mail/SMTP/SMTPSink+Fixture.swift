#if Doubles
public import AccordFixtures

extension SMTPSink: Fixture {
    /// The mails of the sink stand in `MailOutbox.current`.
    public static let needs: [any Fixture.Type] = [MailOutbox.self]

    /// A server for each test that asks for one, shut down at its end.
    public static func setUp(_ context: FixtureContext) async throws -> SMTPSink {
        let sink = try await start(into: try await context.value(MailOutbox.self))
        context.onTearDown { await sink.shutDown() }
        return sink
    }
}
#endif

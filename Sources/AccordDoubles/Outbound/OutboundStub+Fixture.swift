#if Doubles
import AccordConfiguration
public import AccordFixtures

/// The stub of a test, which ends with it: `try await OutboundStub.current`, the same in test and app.
extension OutboundStub: Fixture {
    public static func setUp(_ context: FixtureContext) async throws -> OutboundStub {
        let isAllowed = context.configuration?.allowsOutboundCalls ?? false
        let stub = try await OutboundStub(
            bodyLimit: standardBodyLimit, passesOn: isAllowed, in: context.scope)
        context.onTearDown { await stub.shutDown() }
        return stub
    }
}
#endif

#if Hummingbird && GRDB
import Accord
import AccordDoubles

/// A provider of payments that charges every card, unless a test says otherwise: a fixture of the shop's own.
enum Bank: Fixture {
    static let needs: [any Fixture.Type] = [OutboundStub.self]

    static func setUp(_ context: FixtureContext) async throws -> OutboundStub {
        let stub = try await context.value(OutboundStub.self)
        stub.on(.post, "/charges").reply(.status(.created)).optional()
        return stub
    }
}
#endif

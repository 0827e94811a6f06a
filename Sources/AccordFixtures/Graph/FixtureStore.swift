import AccordConfiguration
import AccordExpectations
import AccordHTTP
import AccordJournal
import AccordReport

/// The fixtures of one life: each value made once, and torn down in reverse order.
actor FixtureStore {
    private let lifetime: FixtureLifetime
    private var graph = FixtureGraph()
    private var setUps: [FixtureNode.Key: Task<any Sendable, any Error>] = [:]
    /// What has been set up, in the order in which set-ups ended.
    private var made: [MadeFixture] = []
    private var hasEnded = false

    init(lifetime: FixtureLifetime) { self.lifetime = lifetime }

    /// A value that a test asks for itself: what traits ask for comes before it.
    static func value<F: Fixture>(of fixture: F.Type, in scope: Scope) async throws -> F.Value {
        let stores = FixtureStores(of: scope)
        for asked in scope.bindings[AskedFixtures.self]?.types ?? [] where asked != fixture {
            try await asked.make(in: stores, scope)
        }
        return try await stores.value(of: fixture, in: scope.bindings, scope: scope)
    }

    /// The value of a node, set up now if it was not before; nothing is where its graph is wrong.
    func value(of node: FixtureNode, in stores: FixtureStores, scope: Scope?) async throws -> any Sendable {
        let key = try graph.key(of: node)
        if let setUp = setUps[key] { return try await setUp.value }
        guard !hasEnded else { throw FixtureError.ended(node.name) }
        let setUp = start(FixtureSetUp(node, stores: stores, scope: scope))
        setUps[key] = setUp
        return try await setUp.value
    }

    /// A test's fixtures belong to its task; others to nobody's, so that no test's end or settings touch them.
    private func start(_ setUp: FixtureSetUp) -> Task<any Sendable, any Error> {
        switch lifetime {
        case .test: Task { try await self.run(setUp) }
        case .suite, .session: Task.detached { try await self.run(setUp) }
        }
    }

    private func run(_ setUp: FixtureSetUp) async throws -> any Sendable {
        let (value, fixture) = try await setUp.run()
        made.append(fixture)
        return value
    }

    /// Tears everything down, the last made first; what is still being set up is waited for.
    func end() async {
        hasEnded = true
        for setUp in setUps.values { _ = await setUp.result }
        while let fixture = made.popLast() { await fixture.tearDown() }
        // Nobody gets a value that was torn down.
        (setUps, graph) = ([:], FixtureGraph())
    }
}

extension Fixture {
    fileprivate static func make(in stores: FixtureStores, _ scope: Scope) async throws {
        _ = try await stores.value(of: Self.self, in: scope.bindings, scope: scope)
    }
}

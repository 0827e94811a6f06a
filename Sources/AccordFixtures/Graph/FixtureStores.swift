import AccordExpectations

/// The stores that one asker can reach, from the shortest life to the longest.
struct FixtureStores: Sendable {
    /// The store of the suite whose tests run in this task.
    @TaskLocal static var suite: FixtureStore?
    private static let session = FixtureStore(lifetime: .session)

    /// Nil where a fixture of a suite or of the session asks.
    let test: FixtureStore?
    let suite: FixtureStore

    init(of scope: Scope) {
        let execution = scope.execution
        let test = execution.object(FixtureStore.self) {
            let store = FixtureStore(lifetime: .test)
            execution.atEnd { await store.end() }
            return store
        }
        self.test = test
        suite = Self.suite ?? test
    }

    init(suite: FixtureStore) { (test, self.suite) = (nil, suite) }

    /// The value of a fixture in the store of its lifetime.
    ///
    /// Needs live at least as long as what needs them, so the store is always there.
    func value<F: Fixture>(of fixture: F.Type, in bindings: Bindings, scope: Scope?) async throws -> F.Value {
        // What outlives a test knows nothing of what is bound for one.
        let node = FixtureNode(fixture, in: fixture.lifetime == .test ? bindings : Bindings())
        let value = try await store(of: node.lifetime).value(of: node, in: self, scope: scope)
        guard let value = value as? F.Value else {
            preconditionFailure("the value of \(node.name) has the type that its set-up gives")
        }
        return value
    }

    private func store(of lifetime: FixtureLifetime) -> FixtureStore {
        switch lifetime {
        case .test: test ?? suite
        case .suite: suite
        case .session: Self.session
        }
    }
}

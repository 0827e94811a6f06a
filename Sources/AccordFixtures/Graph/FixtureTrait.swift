import AccordExpectations
import AccordReport
public import Testing

/// Binds fixtures to a test or suite: made by `.app(_:over:)`, `.fixtures(_:)` and their neighbours.
///
/// A trait only binds; what is bound is built when it is first used. So the order of traits never matters.
public struct FixtureTrait: SuiteTrait, TestTrait, TestScoping {
    let binding: FixtureBinding

    package init(_ binding: FixtureBinding) { self.binding = binding }

    public var isRecursive: Bool { true }

    /// Reports a cycle, or a fixture that outlives what it needs, before the first test runs.
    public func prepare(for test: Test) async throws {
        var bindings = Bindings()
        binding.bind(&bindings)
        if let refusal = bindings[AskedFixtures.self]?.refusal { throw refusal }
        for fixture in binding.asks { try FixtureGraph.check(fixture, in: bindings) }
    }

    /// Besides each test, the outermost suite has a scope: its fixtures end with it.
    public func scopeProvider(for test: Test, testCase: Test.Case?) -> Self? {
        testCase != nil || test.isSuite ? self : nil
    }

    public func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        guard testCase != nil else { return try await SuiteFixtures.surround(function) }
        try await Scope.with(binding.bind) {
            try await FixtureBinding.watched(by: [binding], function)
        }
    }
}

extension Trait where Self == FixtureTrait {
    /// Sets fixtures up before anything else that a test asks for, in this order.
    ///
    /// Without it a fixture is built when `current` is first asked for; with it also its graph is checked
    /// before the first test runs.
    ///
    /// - Parameter timeLimit: for each set-up and tear-down of the test's fixtures; nil where the
    ///   configuration decides.
    public static func fixtures(_ fixtures: any Fixture.Type..., timeLimit: Duration? = nil) -> Self {
        Self(.fixtures(fixtures, timeLimit))
    }
}

/// The fixtures that a suite's tests share.
enum SuiteFixtures {
    /// Runs a suite; inner suites share what the outermost has.
    static func surround(_ tests: @Sendable () async throws -> Void) async throws {
        guard FixtureStores.suite == nil else { return try await tests() }
        let store = FixtureStore(lifetime: .suite)
        let result: Result<Void, any Error>
        do {
            try await FixtureStores.$suite.withValue(store, operation: tests)
            result = .success(())
        } catch { result = .failure(error) }
        await Task { await store.end() }.value
        try result.get()
    }
}

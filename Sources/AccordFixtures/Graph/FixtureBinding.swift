package import AccordExpectations
package import AccordHTTP
import AccordReport

/// One fixture to bind with `withFixtures`, or as a trait: made by `.app(_:over:)` and its neighbours.
public struct FixtureBinding: Sendable {
    /// What it needs to be built; checked before the first test runs.
    let asks: [any Fixture.Type]
    let bind: @Sendable (inout Bindings) -> Void
    let watch: Watch?

    /// Told where a body begins; what it gives back is called when the body has ended without a throw.
    package typealias Watch = @Sendable (Scope) -> @Sendable () -> Void

    /// - Parameters:
    ///   - asks: the fixtures whose graph is checked before the first test.
    ///   - site: where the test binds it: the package of that file has its settings.
    ///   - bind: writes what is bound.
    ///   - watch: looks at what the body does.
    package init(
        asks: [any Fixture.Type] = [], site: CallSite? = nil,
        bind: @escaping @Sendable (inout Bindings) -> Void = { _ in }, watch: Watch? = nil
    ) {
        self.asks = asks
        self.watch = watch
        self.bind = { bindings in
            if let site { bindings[CallSite.self] = site }
            bind(&bindings)
        }
    }

    /// Fixtures that are set up before anything else that the test asks for, in this order.
    public static func fixtures(_ fixtures: any Fixture.Type..., timeLimit: Duration? = nil) -> Self {
        .fixtures(fixtures, timeLimit)
    }

    static func fixtures(_ fixtures: [any Fixture.Type], _ timeLimit: Duration?) -> Self {
        Self(asks: fixtures) { bindings in
            bindings[AskedFixtures.self] = AskedFixtures(bindings[AskedFixtures.self], fixtures)
            if let timeLimit { bindings[FixtureTimeLimit.self] = FixtureTimeLimit(duration: timeLimit) }
        } watch: { scope in
            {
                guard !scope.execution.has(FixtureStore.self) else { return }
                let unasked = fixtures.map { FixtureNode($0, in: scope.bindings).name }
                Reporter.record(
                    unasked.map { Finding(.unasked, severity: .warning, subject: $0) }, at: nil, in: scope)
            }
        }
    }
}

extension FixtureBinding {
    /// Runs a body in the scope that is open; of several bindings the last looks at it first.
    static func watched<R: Sendable>(
        by bindings: [FixtureBinding], isolation: isolated (any Actor)? = #isolation,
        _ body: () async throws -> R
    ) async throws -> R {
        let scope = Scope.current
        let ends = bindings.compactMap { binding in scope.flatMap { binding.watch?($0) } }
        let result = try await body()
        for end in ends.reversed() { end() }
        return result
    }
}

/// How long a set-up or a tear-down may take, where a trait says so.
struct FixtureTimeLimit: Sendable {
    let duration: Duration
}

/// What traits have asked for by name, the outermost first.
struct AskedFixtures: Sendable {
    let types: [any Fixture.Type]
    /// What makes no sense of a binding: the test hears it before its body runs.
    let refusal: FixtureError?

    init(_ outer: AskedFixtures?, _ types: [any Fixture.Type] = [], refused: FixtureError? = nil) {
        self.types = (outer?.types ?? []) + types
        refusal = refused ?? outer?.refusal
    }
}

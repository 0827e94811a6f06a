import AccordExpectations

/// One fixture to bind with `withFixtures`: made by `.app(_:over:)`.
public struct FixtureBinding: Sendable {
    let bind: @Sendable (inout Bindings) -> Void
}

extension FixtureBinding {
    /// Binds an app, built and started on first use.
    public static func app<T: TestApp>(_ type: T.Type, over serving: Serving = .responder) -> Self {
        Self { $0[AppBinding.self] = AppBinding(type, over: serving) }
    }
}

import AccordExpectations
public import AccordHTTP
public import Testing

extension Trait where Self == FixtureTrait {
    /// Changes an app's own settings for a test or suite; other tests do not see it.
    ///
    /// ```swift
    /// @Test(.settings(Bookshop.self) { $0.itemsPerPage = 5 }) func `pages are short`() async throws
    /// ```
    public static func settings<T: TestApp>(
        _ app: T.Type, _ change: @escaping @Sendable (inout T.Settings) -> Void
    ) -> Self { Self(.settings(app, change)) }

    /// Replaces one of an app's dependencies for a test or suite, after the app has made the others.
    public static func override<T: TestApp, Value: Sendable>(
        _ app: T.Type, _ dependency: any WritableKeyPath<T.Dependencies, Value> & Sendable, with value: Value
    ) -> Self { Self(.override(app, dependency, with: value)) }
}

extension FixtureBinding {
    /// Changes an app's own settings: the trait `.settings(_:_:)` as a binding.
    public static func settings<T: TestApp>(
        _ app: T.Type, _ change: @escaping @Sendable (inout T.Settings) -> Void
    ) -> Self { .changes { $0.add(settings: app, change) } }

    /// Replaces one of an app's dependencies: the trait `.override(_:_:with:)` as a binding.
    public static func override<T: TestApp, Value: Sendable>(
        _ app: T.Type, _ dependency: any WritableKeyPath<T.Dependencies, Value> & Sendable, with value: Value
    ) -> Self { .changes { $0.add(dependencies: app) { $0[keyPath: dependency] = value } } }

    private static func changes(_ add: @escaping @Sendable (inout AppChanges) -> Void) -> Self {
        // Made once for the binding: the same trait on the tests of a suite is the same change.
        var made = AppChanges()
        add(&made)
        return Self { [made] in $0[AppChanges.self] = ($0[AppChanges.self] ?? AppChanges()).appending(made) }
    }
}

/// Runs a body in which an app has other settings; its client is of an app that was built with them.
///
/// ```swift
/// try await withSettings(Bookshop.self) { $0.isOpen = false } _: { client in
///     try await client.get("/books").expectStatus(.serviceUnavailable)
/// }
/// ```
@discardableResult
public func withSettings<T: TestApp, R: Sendable>(
    _ app: T.Type, _ change: @escaping @Sendable (inout T.Settings) -> Void,
    isolation: isolated (any Actor)? = #isolation, _ body: (TestClient) async throws -> R
) async throws -> R {
    try await withBound([.settings(app, change)]) { try await body(try await TestClient.current) }
}

extension FixtureContext {
    /// The settings of an app as traits have changed them.
    public func settings<T: TestApp>(_ app: T.Type) -> T.Settings {
        (bindings[AppChanges.self] ?? AppChanges()).settings(of: app)
    }
}

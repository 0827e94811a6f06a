// What a test stands on: app, client, data and time, built on first use and torn down when the test ends.

import AccordExpectations
public import AccordHTTP

/// Runs a test body with fixtures bound, where no trait can be: in XCTest, or inside a test.
///
/// ```swift
/// try await withFixtures(.app(Bookshop.self)) { client in
///     try await client.get("/books/1").expectStatus(.ok)
/// }
/// ```
///
/// What is bound holds for the body, and wins over what surrounds it. Calls inside one test share an app
/// that is bound in the same way: it is built once, and ends with the test. Outside a test each call
/// has an app of its own.
///
/// - Parameters:
///   - fixtures: what to bind; nothing is built before it is used.
///   - body: gets a client of the bound app.
/// - Throws: what `body` throws, or what building a fixture throws. Everything that was built is torn
///   down in reverse order in any case.
@discardableResult
public func withFixtures<R: Sendable>(
    _ fixtures: FixtureBinding..., isolation: isolated (any Actor)? = #isolation,
    _ body: (TestClient) async throws -> R
) async throws -> R {
    try await withBound(fixtures) { try await body(try await TestClient.current) }
}

/// Runs a test body with fixtures bound and no app among them.
///
/// ```swift
/// try await withFixtures(.database(.clone, of: Library.self)) {
///     let database = try await TestDatabase.current
/// }
/// ```
@discardableResult
public func withFixtures<R: Sendable>(
    _ fixtures: FixtureBinding..., isolation: isolated (any Actor)? = #isolation,
    _ body: () async throws -> R
) async throws -> R {
    try await withBound(fixtures, body)
}

/// Binds, and moves the clock of a test that is running already, for as long as `body` runs.
///
/// - Throws: besides what `body` throws, what makes no sense of a binding.
func withBound<R: Sendable>(
    _ fixtures: [FixtureBinding], isolation: isolated (any Actor)? = #isolation,
    _ body: () async throws -> R
) async throws -> R {
    let outer = Scope.current
    return try await Scope.with { bindings in
        for fixture in fixtures { fixture.bind(&bindings) }
    } _: {
        if let refusal = Scope.current?.bindings[AskedFixtures.self]?.refusal { throw refusal }
        return try await TestClock.moved(from: outer, to: Scope.current) {
            try await FixtureBinding.watched(by: fixtures, body)
        }
    }
}

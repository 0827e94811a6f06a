import AccordExpectations
public import Foundation
public import Testing

extension Trait where Self == FixtureTrait {
    /// Lets a test's time start here, and stand still until the test moves it.
    public static func clock(at start: Date) -> Self { Self(.clock(at: start)) }

    /// Lets a test's time start at a time as RFC 3339 writes it, such as `2026-03-01T12:00:00Z`.
    ///
    /// What is no such time is reported before the first test runs.
    public static func clock(at start: String) -> Self { Self(.clock(at: start)) }
}

extension FixtureBinding {
    /// Lets a test's time start here; inside a test the one clock is moved while the body runs.
    public static func clock(at start: Date) -> Self {
        let binding = ClockBinding(start: start)
        return Self { $0[ClockBinding.self] = binding }
    }

    /// The same, at a time as RFC 3339 writes it.
    public static func clock(at start: String) -> Self {
        guard let date = Date(internetTime: start) else {
            return Self {
                $0[AskedFixtures.self] = AskedFixtures($0[AskedFixtures.self], refused: .noTime(start))
            }
        }
        return .clock(at: date)
    }
}

/// Where the clock of a test starts.
struct ClockBinding: Sendable {
    /// Tells one binding from another within a test.
    let id = UUID()
    let start: Date
}

/// Runs a body at another time, and goes back to the time before.
///
/// Within a test it moves the one clock of the test, so that everything built on it moves too.
@discardableResult
public func withClock<R: Sendable>(
    at start: Date, isolation: isolated (any Actor)? = #isolation, _ body: (TestClock) async throws -> R
) async throws -> R {
    try await withFixtures(.clock(at: start)) { try await body(TestClock.current) }
}

extension TestClock {
    /// Moves the clock of a running test to where an inner binding starts, for as long as `body` runs.
    static func moved<R: Sendable>(
        from outer: Scope?, to inner: Scope?, isolation: isolated (any Actor)? = #isolation,
        _ body: () async throws -> R
    ) async throws -> R {
        guard let outer, let inner, let binding = inner.bindings[ClockBinding.self],
            outer.bindings[ClockBinding.self]?.id != binding.id
        else { return try await body() }
        let clock = of(outer)
        let before = clock.standing
        clock.set(to: binding.start)
        defer { clock.standing = before }
        return try await body()
    }
}

extension Date {
    /// A time as RFC 3339 writes it, with or without fractions of a second.
    init?(internetTime text: String) {
        let formats: [Date.ISO8601FormatStyle] = [
            .iso8601, Date.ISO8601FormatStyle(includingFractionalSeconds: true),
        ]
        guard let date = formats.lazy.compactMap({ try? $0.parse(text) }).first else { return nil }
        self = date
    }
}

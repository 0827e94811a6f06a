package import AccordExpectations

/// Something that a test stands on, built when it is first asked for: conform a type of your test target.
///
/// ```swift
/// enum FullShelf: Fixture {
///     static let needs: [any Fixture.Type] = [TestDatabase.self]
///
///     static func setUp(_ context: FixtureContext) async throws -> [Book] {
///         let database = try await context.value(TestDatabase.self)
///         return try await Book.fill(database)
///     }
/// }
///
/// @Test(.fixtures(FullShelf.self)) func `all are listed`() async throws {
///     let books = try await FullShelf.current
/// }
/// ```
public protocol Fixture: SendableMetatype {
    associatedtype Value: Sendable

    /// How long a value lives: for a test unless said otherwise.
    static var lifetime: FixtureLifetime { get }

    /// The fixtures that set-up asks for; asking for another one throws ``FixtureError/undeclared(_:by:)``.
    static var needs: [any Fixture.Type] { get }

    /// Makes the value; what it registers with `context.onTearDown` runs at the end, the last first.
    static func setUp(_ context: FixtureContext) async throws -> Value
}

extension Fixture {
    public static var lifetime: FixtureLifetime { .test }
    public static var needs: [any Fixture.Type] { [] }

    /// The value for this test, made now if it was not before.
    ///
    /// - Throws: `FixtureError` outside of a test's fixtures, or where the graph is wrong or set-up fails.
    public static var current: Value {
        get async throws {
            if let context = FixtureContext.building { return try await context.value(Self.self) }
            guard let scope = Scope.current else {
                throw FixtureError.noScope(FixtureNode(Self.self, in: Bindings()).name)
            }
            return try await FixtureStore.value(of: Self.self, in: scope)
        }
    }
}

/// How long the value of a fixture lives, and who shares it.
public enum FixtureLifetime: String, Sendable, Comparable {
    /// One test execution: each test, and each case of a parametrised one, has its own.
    case test
    /// The outermost suite that carries a trait with fixtures; outside of suites the same as `test`.
    case suite
    /// The process. It has no tear-down, and owns nothing but files in its `folder`.
    case session

    public static func < (left: FixtureLifetime, right: FixtureLifetime) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .test: 0
        case .suite: 1
        case .session: 2
        }
    }
}

/// A fixture whose value depends on what is bound: another binding within a test, another value.
package protocol BoundFixture: Fixture {
    /// Equal where two sets of bindings give the same value.
    static func identity(in bindings: Bindings) -> AnyHashable
    /// What set-up asks for with these bindings.
    static func needs(in bindings: Bindings) -> [any Fixture.Type]
    /// The name in messages and in the graph.
    static func name(in bindings: Bindings) -> String
}

extension BoundFixture {
    package static func needs(in bindings: Bindings) -> [any Fixture.Type] { needs }
    package static func name(in bindings: Bindings) -> String { String(describing: Self.self) }
}

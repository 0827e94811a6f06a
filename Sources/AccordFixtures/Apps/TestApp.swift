public import AccordHTTP

/// Says how an app is built and started for a test: conform a type of your test target to it.
///
/// For a Hummingbird app conform to `HummingbirdTestApp` instead, which starts it for you.
public protocol TestApp: SendableMetatype {
    /// The built app, as the test may want to see it.
    associatedtype App: Sendable
    /// What the app is built from: databases, clocks, clients of other services.
    associatedtype Dependencies: Sendable
    /// The app's own settings, which `.settings(_:_:)` changes; `Void` for an app that has none.
    associatedtype Settings: Sendable

    /// The fixtures that ``dependencies(_:)`` asks for.
    static var needs: [any Fixture.Type] { get }

    /// The settings of a test that says nothing of them.
    static func settings() -> Settings

    /// Makes the dependencies of one test.
    static func dependencies(_ context: FixtureContext) async throws -> Dependencies

    /// Builds the app from its dependencies.
    static func app(_ dependencies: Dependencies) async throws -> App

    /// Starts the app, and gives the transport that reaches it.
    ///
    /// The transport's `shutDown` ends the app gracefully; it is called when the test ends, also after a
    /// throw or a cancellation.
    static func start(_ app: App, over serving: Serving) async throws -> any HTTPTransport

    /// Gives the transport that reaches a server which somebody else started: for `.remote(url)`.
    static func connect(to url: String) async throws -> any HTTPTransport
}

extension TestApp where Dependencies == Void {
    public static func dependencies(_ context: FixtureContext) async throws {}
}

extension TestApp where Settings == Void {
    public static func settings() {}
}

extension TestApp {
    public static var needs: [any Fixture.Type] { [] }

    /// An app that says nothing else can only be tested here.
    public static func connect(to url: String) async throws -> any HTTPTransport {
        throw FixtureError.noRemote(String(describing: Self.self))
    }
}

/// How the requests of a test reach its app.
public struct Serving: Sendable, Hashable {
    private enum Kind: Hashable { case responder, live, remote(String) }

    private let kind: Kind

    /// In process: no socket, and an error that no handler mapped is kept.
    public static let responder = Serving(kind: .responder)
    /// Over a server on a free port of the loopback interface.
    public static let live = Serving(kind: .live)
    /// Over a server that somebody else started; neither the app nor its dependencies are built.
    ///
    /// - Parameter url: the base, such as `https://staging.example.org`.
    public static func remote(_ url: String) -> Serving { Serving(kind: .remote(url)) }

    /// The base URL of a remote server; nil for an app that the test starts itself.
    public var remoteURL: String? {
        if case .remote(let url) = kind { url } else { nil }
    }
}

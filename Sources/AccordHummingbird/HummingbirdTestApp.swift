#if Hummingbird
public import AccordFixtures
public import AccordHTTP
import AccordRemote
public import Hummingbird

/// Says how a Hummingbird app is built for a test: conform the app, or a type of the test target.
///
/// ```swift
/// extension Bookshop: HummingbirdTestApp {
///     static func dependencies(_ context: FixtureContext) async throws -> Dependencies { Dependencies() }
///
///     static func app(_ dependencies: Dependencies) async throws -> some HummingbirdApp {
///         let bookshop = Bookshop(dependencies)
///         return BuiltApp(bookshop.application(), router: bookshop.router)
///     }
/// }
/// ```
public protocol HummingbirdTestApp: TestApp where App: HummingbirdApp {}

extension HummingbirdTestApp {
    public static func start(_ app: App, over serving: Serving) async throws -> any HTTPTransport {
        switch serving {
        case .responder: try await ResponderTransport.start(app.application, routes: app.routes)
        default: try await LiveTransport.start(app.application, routes: app.routes)
        }
    }

    public static func connect(to url: String) async throws -> any HTTPTransport {
        try RemoteTransport(baseURL: url)
    }
}

/// A Hummingbird application together with its routes, which an application alone does not tell.
public protocol HummingbirdApp: Sendable {
    associatedtype Application: ApplicationProtocol

    var application: Application { get }
    var routes: [Route] { get }
}

/// An application and the routes of the router that it was built from.
public struct BuiltApp<Application: ApplicationProtocol>: HummingbirdApp {
    public let application: Application
    public let routes: [Route]

    /// An application whose routes nobody tells: exchanges name no route, and none is reported as untested.
    public init(_ application: Application) {
        self.application = application
        routes = []
    }

    /// - Parameter router: the router of the application, for its routes.
    public init<Context>(_ application: Application, router: Router<Context>) {
        self.application = application
        routes = router.routes.map { Route(method: $0.method, path: $0.path.description) }
    }
}
#endif

import AccordConfiguration
import AccordExpectations
public import AccordHTTP
import Foundation

extension TestClient {
    /// A client of the app that is bound for this test; the app is built and started on first use.
    ///
    /// Each call gives a client with a cookie jar of its own.
    ///
    /// - Throws: `FixtureError` where no app is bound, or where it does not start; where no `Package.swift`
    ///   stands above the file that bound the app, or its settings are wrong, an error that says so.
    public static var current: TestClient {
        get async throws { try BoundApp.client(of: try await BoundApp.current, in: Scope.current) }
    }
}

extension BoundApp {
    static func client(of running: Running, in scope: Scope?) throws -> TestClient {
        guard let scope else { throw FixtureError.noScope("TestClient") }
        guard let binding = scope.bindings[AppBinding.self] else { throw FixtureError.nothingBound }
        let clock = TestClock.of(scope)
        var client = TestClient(
            transport: running.transport, jar: CookieJar(now: { Int(clock.now.timeIntervalSince1970) }),
            scope: scope)
        let package = try TestPackage.of(binding.site)
        let observer = ExchangeObserver(scope, app: binding.name, package: package)
        observer.note(running.transport.routes)
        client.observer = observer.observe
        return client.timeLimit(package.configuration.timeLimit)
    }
}

extension TestApp {
    /// The app of this test, started: for what a request cannot reach.
    ///
    /// - Throws: `FixtureError` where this app is not bound, does not start, or is somebody else's server.
    public static var current: RunningApp<App> {
        get async throws {
            let running = try await BoundApp.current
            let bound = Scope.current?.bindings[AppBinding.self]?.name ?? ""
            guard let started = running.app else { throw FixtureError.notStartedHere(bound) }
            guard let app = started as? App else {
                throw FixtureError.otherApp(bound: bound, asked: String(describing: Self.self))
            }
            return RunningApp(app: app, transport: running.transport)
        }
    }
}

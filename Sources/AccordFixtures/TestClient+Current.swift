import AccordConfiguration
import AccordExpectations
public import AccordHTTP

extension TestClient {
    /// A client of the app that is bound for this test; the app is built and started on first use.
    ///
    /// Each call gives a client with a cookie jar of its own.
    ///
    /// - Throws: `FixtureError` where no app is bound, or where it does not start; `ConfigurationError`.
    public static var current: TestClient {
        get async throws {
            let (running, scope) = try await RunningApps.current()
            let client = TestClient(transport: running.transport, scope: scope)
            guard let binding = scope.bindings[AppBinding.self] else { return client }
            return client.timeLimit(try TestPackage.of(binding.site).configuration.timeLimit)
        }
    }
}

extension TestApp {
    /// The app of this test, started: for what a request cannot reach.
    ///
    /// - Throws: `FixtureError` where this app is not bound, or does not start.
    public static var current: RunningApp<App> {
        get async throws {
            let (running, scope) = try await RunningApps.current()
            guard let app = running.app as? App else {
                let bound = scope.bindings[AppBinding.self]?.name ?? ""
                throw FixtureError.otherApp(bound: bound, asked: String(describing: Self.self))
            }
            return RunningApp(app: app, transport: running.transport)
        }
    }
}

#if Doubles
public import AccordExpectations
import AccordFixtures
public import AccordHTTP
public import HTTPTypes
import Synchronization

/// Stands in for services that the app calls over HTTP: a server on loopback, with routes of the test.
///
/// ```swift
/// let stub = try await OutboundStub()
/// stub.on(.post, "/payments", json: ["amount": .number(1...)])
///     .reply(.json(["status": "paid"], status: .created))
/// // The app is told stub.baseURL, or stub.environment as a proxy.
/// ```
///
/// Through the proxy a route names the whole URL: `stub.on(.get, "http://api.example.com/rates")`. A call
/// that no route answers is an issue of the test that made the stub, and so is a route that nobody calls.
/// Made where no trait and no `withFixtures` surrounds the test, the stub needs `shutDown()` at the end.
public final class OutboundStub: Sendable {
    /// How many bytes the body of a request may have where nothing is said: 10 MB.
    public static let standardBodyLimit = 10 * 1024 * 1024

    let table: StubTable
    private let server: StubServer
    private let isDown = Mutex(false)

    /// Starts a stub that listens on a port which the system chooses.
    ///
    /// - Parameters:
    ///   - bodyLimit: how many bytes the body of a request may have.
    ///   - passesOn: whether a call through the proxy goes on to a host that no route stands for; otherwise
    ///     it is an issue, and no network is reached.
    /// - Throws: `OutboundError.noPort`.
    public convenience init(bodyLimit: Int = standardBodyLimit, passesOn: Bool = false) async throws {
        try await self.init(bodyLimit: bodyLimit, passesOn: passesOn, in: Scope.current)
        Scope.current?.execution.atEnd { await self.shutDown() }
    }

    init(bodyLimit: Int, passesOn: Bool, in scope: Scope?) async throws {
        table = StubTable(Audience(scope), passesOn: passesOn)
        server = try await StubServer.start(table, bodyLimit: max(bodyLimit, 0))
    }

    deinit {
        server.stop()
        // Nobody has shut it down: what was not called is told all the same.
        if !isDown.withLock({ $0 }) { checkRoutes() }
    }

    /// The URL of the stub, without a slash at its end: `http://127.0.0.1:40321`.
    public var baseURL: String { "http://127.0.0.1:\(server.port)" }

    /// The URL by which clients use the stub as a proxy for every host.
    public var proxyURL: String { baseURL }

    /// Variables that make most clients use the stub as their proxy: for a process that the test starts.
    public var environment: [String: String] {
        let names = ["http_proxy", "https_proxy", "all_proxy"]
        let proxies = (names + names.map { $0.uppercased() }).map { ($0, proxyURL) }
        return Dictionary(uniqueKeysWithValues: proxies + [("no_proxy", ""), ("NO_PROXY", "")])
    }

    /// Adds a route; of several that fit a call the one that was added last answers it.
    ///
    /// Routes that a fixture adds while it is set up, an app's dependencies among them, are defaults: those of
    /// the test go before them, whichever were added first.
    ///
    /// - Parameters:
    ///   - path: such as `/payments/{id}`, where a name in braces stands for one segment; with a host,
    ///     `http://api.example.com/payments`, for calls through the proxy. A query in it is one of `query`.
    ///   - query: what the query has to have; more does not matter.
    ///   - headers: what the headers have to have; more do not matter.
    ///   - json: what the body has to look like, as `expectJSON(matches:)` has it.
    /// - Returns: the route; it answers with the status 200 until it is told what to reply.
    @discardableResult
    public func on(
        _ method: HTTPRequest.Method, _ path: String, query: KeyValuePairs<String, String> = [:],
        headers: HTTPFields = [:], json: JSONPattern? = nil, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) -> StubRoute {
        var pattern = StubPattern(method, path)
        pattern.query += query.map { ($0.key, $0.value) }
        pattern.headers = headers
        pattern.json = json
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        let route = StubRoute(
            pattern, at: site, for: table.audience, isDefault: FixtureContext.building != nil)
        table.add(route)
        return route
    }

    /// What was asked and answered so far, whatever answered it.
    public var requests: [Exchange] { table.exchanges.all }

    /// Waits for the next call; each is given once, and those before count.
    ///
    /// - Parameter condition: what the call has to meet.
    /// - Throws: `OutboundError.noRequest` when the time is over, `CancellationError`.
    public func nextRequest(
        within limit: Duration = .seconds(5),
        where condition: @escaping @Sendable (Exchange) -> Bool = { _ in true }
    ) async throws -> Exchange {
        if let exchange = try await table.exchanges.next(within: limit, where: condition) { return exchange }
        let received = requests.map { "\($0.request.method.rawValue) \($0.request.url)" }
        throw OutboundError.noRequest(within: limit, received: received)
    }

    /// Ends the stub: routes that were not called as they should are issues, and its port is free again.
    ///
    /// Called by itself at the end of a test with a trait or `withFixtures`; more calls do nothing.
    public func shutDown() async {
        let wasDown = isDown.withLock { isDown in
            defer { isDown = true }
            return isDown
        }
        if wasDown { return }
        await server.shutDown()
        checkRoutes()
    }

    private func checkRoutes() {
        for route in table.routes { table.audience.expect(route.checkCalls(), at: route.site) }
    }
}
#endif

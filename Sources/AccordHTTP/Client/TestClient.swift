public import HTTPTypes

/// Sends requests to an app, as a browser or another service would: with cookies, over any transport.
///
/// A client is a value over a shared cookie jar. What changes a client gives a new one:
///
/// ```swift
/// let client = try await TestClient.current
/// let reader = client.authenticated(bearer: token)
/// try await reader.post("/orders", json: ["book": 1]).expectStatus(.created)
/// ```
public struct TestClient: Sendable {
    /// How long a request may take where nothing else is said.
    public static let defaultTimeLimit: Duration = .seconds(10)

    let transport: any HTTPTransport
    /// The cookies, shared by all clients that were made from this one.
    public let jar: CookieJar
    var headers: HTTPFields = [:]
    var maxRedirects = 0
    var isRethrowing = false
    var limit = defaultTimeLimit
    let scope: (any Sendable)?

    /// A client of any transport, with a cookie jar of its own.
    public init(transport: any HTTPTransport, jar: CookieJar = CookieJar()) {
        self.init(transport: transport, jar: jar, scope: nil)
    }

    /// - Parameter scope: what surrounds the test; it goes wherever the client's exchanges go.
    package init(transport: any HTTPTransport, jar: CookieJar = CookieJar(), scope: (any Sendable)?) {
        self.transport = transport
        self.jar = jar
        self.scope = scope
    }

    /// The routes of the app, as far as its transport knows them.
    public var routes: [Route] { transport.routes }

    // MARK: - Other clients

    /// A client that sends these headers with every request, besides those that it already sends.
    public func with(headers: HTTPFields) -> TestClient {
        changed { client in
            for field in headers { client.headers[values: field.name] = headers[values: field.name] }
        }
    }

    /// A client that sends a bearer token (RFC 6750) with every request.
    public func authenticated(bearer token: String) -> TestClient {
        with(headers: [.authorization: "Bearer \(token)"])
    }

    /// A client that follows redirects and keeps the chain in `exchange.redirects`.
    ///
    /// The method changes as RFC 9110, 15.4 says; `Authorization` is dropped where the origin changes.
    public func following(max: Int = 5) -> TestClient { changed { $0.maxRedirects = max } }

    /// A client that throws an error which no handler mapped, instead of keeping it in the exchange.
    public var rethrowingErrors: TestClient { changed { $0.isRethrowing = true } }

    /// A client whose requests fail after this long.
    public func timeLimit(_ limit: Duration) -> TestClient { changed { $0.limit = limit } }

    /// A client with a cookie jar of its own: another visitor.
    public func withoutCookies() -> TestClient {
        var client = TestClient(transport: transport, scope: scope)
        (client.headers, client.maxRedirects) = (headers, maxRedirects)
        (client.isRethrowing, client.limit) = (isRethrowing, limit)
        return client
    }

    private func changed(_ change: (inout TestClient) -> Void) -> TestClient {
        var client = self
        change(&client)
        return client
    }
}

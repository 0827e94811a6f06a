// An exchange (request, response, what happened) and the client that makes one, over any transport.

public import HTTPTypes

/// Sends requests to an app as a browser or another service would: with cookies, over any transport.
///
/// A client is a value over a shared cookie jar. What changes a client gives a new one:
///
/// ```swift
/// let client = try await TestClient.current
/// let reader = client.authenticated(bearer: token)
/// try await reader.post("/orders", json: ["book": 1]).expectStatus(.created)
/// ```
public struct TestClient: Sendable {
    /// How long a request may take where nothing else is said: ten seconds.
    public static let defaultTimeLimit: Duration = .seconds(10)

    let transport: any HTTPTransport
    /// The cookies, shared by all clients that were made from this one.
    public private(set) var jar: CookieJar
    private(set) var headers: HTTPFields = [:]
    private(set) var maxRedirects = 0
    private(set) var isRethrowing = false
    private(set) var limit = defaultTimeLimit
    /// What surrounds the test; copied into every exchange.
    package var scope: (any Sendable)?
    /// Told of every exchange, those before a redirect included.
    package var observer: Observer?

    /// Told that an exchange begins; what it gives back is told how it ended, unless the transport throws.
    package typealias Observer = @Sendable (Request) -> @Sendable (Exchange) -> Void
    /// Told of the exchanges of clients that have no observer of their own.
    @TaskLocal package static var surroundingObserver: Observer?

    /// A client of any transport, with a cookie jar of its own.
    ///
    /// - Parameters:
    ///   - transport: reaches the app; whoever made it shuts it down.
    ///   - jar: the cookies to send; one with a clock of its own where a test moves time.
    public init(transport: any HTTPTransport, jar: CookieJar = CookieJar()) {
        self.init(transport: transport, jar: jar, scope: nil)
    }

    /// - Parameter scope: what surrounds the test; it goes wherever the client's exchanges go.
    package init(transport: any HTTPTransport, jar: CookieJar = CookieJar(), scope: (any Sendable)?) {
        self.transport = transport
        self.jar = jar
        self.scope = scope
        observer = Self.surroundingObserver
    }

    /// The routes of the app, as far as its transport knows them.
    public var routes: [Route] { transport.routes }

    /// Where requests without a host go to; nil for an app in process.
    package var baseURL: String? { transport.baseURL }
}

// MARK: - Other clients

extension TestClient {
    /// A client that sends these headers with every request that does not name them itself.
    ///
    /// They replace what this client sends under the same names; others stay.
    public func with(headers: HTTPFields) -> TestClient { changed { $0.headers.replace(with: headers) } }

    /// A client that sends one more header with every request: `client.with(header: "X-Guest", "Ada")`.
    ///
    /// It replaces what this client sends under the same name.
    ///
    /// - Throws: `RequestError.invalidHeader` where the text is no name of a header (RFC 9110, 5.1).
    public func with(header name: String, _ value: String) throws(RequestError) -> TestClient {
        guard let field = HTTPField.Name(name) else { throw .invalidHeader(name) }
        return with(headers: [field: value])
    }

    /// A client that sends a bearer token with every request (RFC 6750); its cookies stay shared.
    public func authenticated(bearer token: String) -> TestClient {
        with(headers: [.authorization: "Bearer \(token)"])
    }

    /// A client that follows redirects and keeps the chain in `exchange.redirects`.
    ///
    /// The method changes as RFC 9110, 15.4 says: 303 makes it GET, and so do 301 and 302 for POST.
    /// `Authorization` is dropped where the origin changes. A redirect out of http is not followed.
    ///
    /// - Parameter max: how many; one more is a `RequestError.tooManyRedirects`.
    public func following(max: Int = 5) -> TestClient { changed { $0.maxRedirects = max } }

    /// A client that throws an error which no handler mapped, instead of keeping it in the exchange.
    public var rethrowingErrors: TestClient { changed { $0.isRethrowing = true } }

    /// A client whose requests may take this long, each hop of a redirect for itself.
    ///
    /// Longer than that is a `RequestError.timedOut`, even where the handler ignores its cancellation.
    public func timeLimit(_ limit: Duration) -> TestClient { changed { $0.limit = limit } }

    /// A client with an empty cookie jar of its own: another visitor.
    ///
    /// - Parameter jar: the cookies of that visitor; nil for an empty one, on the clock of this client's.
    public func withoutCookies(jar: CookieJar? = nil) -> TestClient {
        changed { $0.jar = jar ?? CookieJar(now: $0.jar.now) }
    }

    /// The same visitor in another browser: with the cookies so far, and from now on with its own.
    package var forked: TestClient { changed { $0.jar = jar.forked() } }

    private func changed(_ change: (inout TestClient) -> Void) -> TestClient {
        var client = self
        change(&client)
        return client
    }
}

extension HTTPFields {
    /// Takes over all fields of the other, in place of those with the same names.
    mutating func replace(with others: HTTPFields) {
        for field in others { self[fields: field.name] = others[fields: field.name] }
    }
}

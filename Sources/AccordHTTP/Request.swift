public import HTTPTypes

/// A request as it is sent: the target is the path with its query, percent-encoded.
public struct Request: Sendable, Equatable {
    public var method: HTTPRequest.Method
    public var scheme: String
    public var authority: String
    /// The path and the query, such as `/books?sort=title` (RFC 9112, 3.2.1).
    public var target: String
    public var headers: HTTPFields
    public var body: Body

    public init(
        method: HTTPRequest.Method = .get, target: String, headers: HTTPFields = [:], body: Body = Body(),
        scheme: String = "http", authority: String = "localhost"
    ) {
        self.method = method
        self.scheme = scheme
        self.authority = authority
        self.target = target
        self.headers = headers
        self.body = body
    }

    /// The path without its query.
    public var path: String { String(target.prefix { $0 != "?" }) }

    /// The query without its `?`, or nil where there is none.
    public var query: String? {
        target.firstIndex(of: "?").map { String(target[target.index(after: $0)...]) }
    }

    /// The whole URL.
    public var url: String { "\(scheme)://\(authority)\(target)" }
}

public import HTTPTypes

/// A request as it is sent: the target is the path with its query, percent-encoded.
public struct Request: Sendable, Equatable {
    /// Any method, also one that no standard names.
    public var method: HTTPRequest.Method
    /// `http` or `https`.
    public var scheme: String
    /// Host and, where it is not the scheme's own, port: `localhost:8080`.
    public var authority: String
    /// The path and the query, such as `/books?sort=title` (RFC 9112, 3.2.1).
    public var target: String
    /// In the order in which they are sent; repeated fields stay apart.
    public var headers: HTTPFields
    /// May go with any method.
    public var body: Body

    /// A request to send as it is, with `client.send(_:)`; the target must be percent-encoded.
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
    public var path: String { String(Substring(target.utf8.prefix { $0 != UInt8(ascii: "?") })) }

    /// The query without its `?`, or nil where there is none.
    public var query: String? {
        let tail = target.utf8.drop { $0 != UInt8(ascii: "?") }
        return tail.isEmpty ? nil : String(Substring(tail.dropFirst()))
    }

    /// The whole URL.
    public var url: String { "\(scheme)://\(authority)\(target)" }
}

public import HTTPTypes

/// A response as it was received.
public struct Response: Sendable, Equatable {
    /// The code and, over HTTP/1.1, its reason phrase.
    public var status: HTTPResponse.Status
    /// In the order in which they came; repeated fields stay apart.
    public var headers: HTTPFields
    /// Empty for answers to HEAD, for 204 and 304.
    public var body: Body

    /// A response of your own making, as a `HandlerTransport` gives it.
    public init(status: HTTPResponse.Status = .ok, headers: HTTPFields = [:], body: Body = Body()) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// What the `Content-Type` says, or nil where it is missing or makes no sense.
    public var mediaType: MediaType? { headers[.contentType].flatMap(MediaType.init) }

    /// The cookies that the response sets, each from its own `Set-Cookie` field, in their order.
    public var cookies: [Cookie] { headers[values: .setCookie].compactMap(Cookie.init(parsing:)) }
}

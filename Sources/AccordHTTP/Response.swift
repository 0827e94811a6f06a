public import HTTPTypes

/// A response as it was received.
public struct Response: Sendable, Equatable {
    public var status: HTTPResponse.Status
    public var headers: HTTPFields
    public var body: Body

    public init(status: HTTPResponse.Status = .ok, headers: HTTPFields = [:], body: Body = Body()) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// What the `Content-Type` says, or nil where it is missing or makes no sense.
    public var mediaType: MediaType? { headers[.contentType].flatMap(MediaType.init) }

    /// The cookies that the response sets, each from its own `Set-Cookie` field.
    public var cookies: [Cookie] { headers[values: .setCookie].compactMap(Cookie.init(parsing:)) }
}

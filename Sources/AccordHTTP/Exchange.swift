import HTTPTypes

/// A request, its response, and what happened between: what expectations are made on.
public struct Exchange: Sendable {
    public var request: Request
    public var response: Response
    /// The exchanges that led here, when redirects were followed: the first request first.
    public var redirects: [Exchange]
    /// In process, the error that no handler mapped to a response.
    public var thrownError: (any Error)?
    /// In process, the template of the route that matched, such as `/books/{id}`.
    public var route: String?
    /// What surrounds the test that made the client; it goes wherever the exchange goes.
    package var scope: (any Sendable)?

    public init(
        request: Request, response: Response, redirects: [Exchange] = [], thrownError: (any Error)? = nil,
        route: String? = nil
    ) {
        self.request = request
        self.response = response
        self.redirects = redirects
        self.thrownError = thrownError
        self.route = route
    }

    /// The absolute URL that the `Location` of the response names, resolved against the request's own.
    public var location: String? {
        guard let location = response.headers[.location] else { return nil }
        return URIReference(request.url).resolving(URIReference(location)).description
    }
}

import AccordURI
import HTTPTypes

/// A request, its response, and what happened between: what expectations are made on.
public struct Exchange: Sendable {
    /// The request as it was sent, with the client's own headers and cookies.
    public var request: Request
    /// The response as it was received.
    public var response: Response
    /// The exchanges that led here, when redirects were followed: the first request first.
    public var redirects: [Exchange]
    /// In process, the error that no handler mapped to a response.
    public var thrownError: (any Error)?
    /// In process, the template of the route that matched, such as `/books/{id}`.
    public var route: String?
    /// What surrounds the test that made the client; it goes wherever the exchange goes.
    package var scope: (any Sendable)?
    /// Where the test sent the request.
    package var site: CallSite?

    /// An exchange of your own making: for a transport's tests, or to check one that was recorded.
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

    /// The absolute URL that the response's `Location` names; nil without one (RFC 9110, 10.2.2).
    ///
    /// A relative one is resolved against the URL of the request (RFC 3986, section 5).
    public var location: String? {
        guard let location = response.headers[values: .location].first else { return nil }
        return URIReference(request.url).resolving(URIReference(location)).description
    }
}

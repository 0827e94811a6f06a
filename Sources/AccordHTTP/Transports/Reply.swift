/// What a transport brings back: the response, and in process what a socket would have lost.
public struct Reply: Sendable {
    /// The response as it was received.
    public var response: Response
    /// The template of the route that matched, such as `/books/{id}`.
    public var route: String?
    /// The error that no handler mapped to a response; the status is then 500.
    public var thrownError: (any Error)?

    /// A reply for a transport of your own; over a socket a response is all there is.
    public init(response: Response, route: String? = nil, thrownError: (any Error)? = nil) {
        self.response = response
        self.route = route
        self.thrownError = thrownError
    }
}

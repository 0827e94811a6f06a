/// What a transport brings back.
public struct Reply: Sendable {
    public var response: Response
    /// The template of the route that matched, such as `/books/{id}`.
    public var route: String?
    /// The error that no handler mapped to a response; the status is then 500.
    public var thrownError: (any Error)?

    public init(response: Response, route: String? = nil, thrownError: (any Error)? = nil) {
        self.response = response
        self.route = route
        self.thrownError = thrownError
    }
}

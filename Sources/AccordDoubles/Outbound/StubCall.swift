public import AccordHTTP

/// A request that a stub is about to answer, for a computed reply.
public struct StubCall: Sendable {
    /// As the app sent it.
    public let request: Request
    /// What stands for the names of the path's template, percent-decoded: of `/payments/{id}` the `id`.
    public let parameters: [String: String]
    /// Counted from 1 for each route.
    public let number: Int
}

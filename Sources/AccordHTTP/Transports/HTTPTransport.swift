/// Carries a request to an app and its response back; conform a type of your own for another framework.
public protocol HTTPTransport: Sendable {
    /// Sends one request.
    ///
    /// - Throws: where no response can be had at all. An error that a handler threw belongs in the reply.
    func send(_ request: Request) async throws -> Reply

    /// The routes of the app, as far as they are known.
    var routes: [Route] { get }

    /// Where the app is, as `scheme://authority` and perhaps a path; nil for one in process.
    var baseURL: String? { get }

    /// Ends what the transport has started; called once, when the test ends.
    func shutDown() async throws
}

extension HTTPTransport {
    /// None are known.
    public var routes: [Route] { [] }
    /// In process.
    public var baseURL: String? { nil }
    /// Nothing was started.
    public func shutDown() async throws {}
}

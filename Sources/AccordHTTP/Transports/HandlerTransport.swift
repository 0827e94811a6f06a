import HTTPTypes

/// A function as an app, to test handlers of your own without a server framework.
///
/// ```swift
/// let client = TestClient(transport: HandlerTransport { request in
///     Response(status: .ok, body: Body("Hello, \(request.path)"))
/// })
/// ```
public struct HandlerTransport: HTTPTransport {
    /// What the handler serves, as far as it was told.
    public let routes: [Route]
    private let handler: @Sendable (Request) async throws -> Response

    /// - Parameters:
    ///   - routes: what the handler serves, as far as a test wants to know.
    ///   - handler: answers a request; what it throws becomes a status of 500 and is kept beside it.
    public init(routes: [Route] = [], handler: @escaping @Sendable (Request) async throws -> Response) {
        self.routes = routes
        self.handler = handler
    }

    /// Calls the handler in the task of the caller.
    public func send(_ request: Request) async throws -> Reply {
        do {
            return Reply(response: try await handler(request))
        } catch let error as CancellationError where Task.isCancelled {
            throw error
        } catch {
            return Reply(response: Response(status: .internalServerError), thrownError: error)
        }
    }
}

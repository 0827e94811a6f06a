#if Hummingbird
import AccordHTTP
import AccordRemote
import Hummingbird

/// A real server on a free port of the loopback interface, and a client that reaches it.
struct LiveTransport: HTTPTransport {
    private let remote: RemoteTransport
    private let services: Services

    var routes: [Route] { remote.routes }
    var baseURL: String? { remote.baseURL }

    /// Starts the app as it would run in production, but for its address.
    static func start(_ app: some ApplicationProtocol, routes: [Route]) async throws -> LiveTransport {
        let (ports, announce) = AsyncStream.makeStream(of: Int.self)
        let server = LiveServer(application: LiveApplication(base: app, announce: announce))
        let services = try await Services.start([server], logger: app.logger)
        for await port in ports {
            let remote = try RemoteTransport(baseURL: "http://127.0.0.1:\(port)", routes: routes)
            return LiveTransport(remote: remote, services: services)
        }
        // The server ended before it listened; shutting down throws its reason.
        try await services.shutDown()
        throw LiveServerError.endedEarly
    }

    func send(_ request: AccordHTTP.Request) async throws -> Reply { try await remote.send(request) }

    func shutDown() async throws {
        try await remote.shutDown()
        try await services.shutDown()
    }
}

/// The server of a live test ended before it listened, without saying why.
enum LiveServerError: Error { case endedEarly }
#endif

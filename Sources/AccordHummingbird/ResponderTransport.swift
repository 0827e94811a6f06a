#if Hummingbird
import AccordHTTP
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded

/// Calls the app's responder in the task of the test: no socket, and no error is lost on the way.
struct ResponderTransport<Responder: HTTPResponder>: HTTPTransport
where Responder.Context: InitializableFromSource<ApplicationRequestContextSource> {
    let routes: [Route]
    private let responder: Responder
    private let services: Services?
    private let logger: Logger

    /// Starts the app's services, then what it runs before a server would start.
    static func start<App: ApplicationProtocol>(
        _ app: App, routes: [Route]
    ) async throws -> Self where App.Responder == Responder {
        let services = app.services.isEmpty ? nil : try await Services.start(app.services, logger: app.logger)
        do {
            for process in app.processesRunBeforeServerStart { try await process() }
            return Self(
                routes: routes, responder: try await app.responder, services: services, logger: app.logger)
        } catch {
            try? await services?.shutDown()
            throw error
        }
    }

    func send(_ request: AccordHTTP.Request) async throws -> Reply {
        let source = ApplicationRequestContextSource(channel: NIOAsyncTestingChannel(), logger: logger)
        let context = Responder.Context(source: source)
        do {
            let response = try await responder.respond(to: Self.request(request), context: context)
            return await Self.reply(response, route: route(context))
        } catch {
            let response = AccordHTTP.Response(status: .internalServerError, headers: [:], body: Body())
            return Reply(response: response, route: route(context), thrownError: error)
        }
    }

    func shutDown() async throws { try await services?.shutDown() }

    // MARK: -

    private static func request(_ request: AccordHTTP.Request) -> Hummingbird.Request {
        var fields = request.headers
        if !request.body.isEmpty { fields[.contentLength] = String(request.body.bytes.count) }
        let head = HTTPRequest(
            method: request.method, scheme: request.scheme, authority: request.authority,
            path: request.target,
            headerFields: fields)
        return Hummingbird.Request(
            head: head, body: RequestBody(buffer: ByteBuffer(bytes: request.body.bytes)))
    }

    /// The body is produced here; what it throws half-way is kept beside the status that was sent.
    private static func reply(_ response: Hummingbird.Response, route: String?) async -> Reply {
        let collector = BodyCollector()
        var failure: (any Error)?
        do { try await response.body.write(collector) } catch { failure = error }
        return Reply(
            response: AccordHTTP.Response(
                status: response.status, headers: response.headers, body: Body(collector.bytes)),
            route: route, thrownError: failure)
    }

    /// What the router notes for a request that no route matched is no template.
    private func route(_ context: Responder.Context) -> String? {
        let path = (context as? any RequestContext)?.endpointPath
        return path.flatMap { path in routes.contains { $0.path == path } ? path : nil }
    }
}
#endif

#if Hummingbird
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle

/// An app on a free loopback port that tells its port when it listens.
struct LiveApplication<Base: ApplicationProtocol>: ApplicationProtocol {
    let base: Base
    let announce: AsyncStream<Int>.Continuation

    var responder: Base.Responder { get async throws { try await base.responder } }
    var server: HTTPServerBuilder { base.server }
    var eventLoopGroup: any EventLoopGroup { base.eventLoopGroup }
    var logger: Logger { base.logger }
    var services: [any Service] { base.services }
    var processesRunBeforeServerStart: [@Sendable () async throws -> Void] {
        base.processesRunBeforeServerStart
    }
    var configuration: ApplicationConfiguration {
        base.configuration.with(address: .hostname("127.0.0.1", port: 0))
    }

    @Sendable func onServerRunning(_ channel: any Channel) async {
        await base.onServerRunning(channel)
        if let port = channel.localAddress?.port { announce.yield(port) }
    }
}

/// Runs the server; when it ends, whoever waits for its port waits no longer.
struct LiveServer<Base: ApplicationProtocol>: Service {
    let application: LiveApplication<Base>

    func run() async throws {
        defer { application.announce.finish() }
        try await application.run()
    }
}
#endif

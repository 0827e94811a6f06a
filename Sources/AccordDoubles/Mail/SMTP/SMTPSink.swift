#if Doubles
import NIOCore
import NIOPosix

/// A real mail server on the loopback interface that fills a `MailOutbox`: for apps that speak SMTP.
///
/// It takes every mail from everybody, delivers none of them, and speaks SMTP without TLS (RFC 5321, with
/// PIPELINING, SIZE, 8BITMIME, SMTPUTF8, ENHANCEDSTATUSCODES and AUTH). In a test it is a fixture:
///
/// ```swift
/// let sink = try await SMTPSink.current
/// app.mail = .smtp(host: sink.host, port: sink.port)
/// // …
/// sink.outbox.expectSent(.subject("Your order"))
/// ```
public final class SMTPSink: Sendable {
    /// Always `127.0.0.1`.
    public let host = "127.0.0.1"
    /// A free one, chosen by the system.
    public let port: Int
    private let server: any Channel
    private let connections: SMTPConnections
    private let desk: SMTPDesk

    private init(_ server: any Channel, port: Int, _ connections: SMTPConnections, _ desk: SMTPDesk) {
        self.server = server
        self.port = port
        self.connections = connections
        self.desk = desk
    }

    deinit {
        desk.close()
        server.close(promise: nil)
        connections.close()
    }

    /// Starts a server; `shutDown` ends it, and so does letting go of it.
    ///
    /// - Parameters:
    ///   - outbox: where mails go.
    ///   - settings: what the server allows.
    /// - Throws: `MailError.sinkDidNotStart`.
    public static func start(
        into outbox: MailOutbox = MailOutbox(), settings: SMTPSettings = SMTPSettings()
    ) async throws -> SMTPSink {
        let (connections, desk) = (SMTPConnections(), SMTPDesk(settings, outbox))
        let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 256)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    connections.add(channel)
                    try channel.pipeline.syncOperations.addHandlers(handlers(for: desk))
                }
            }
        let server: any Channel
        do { server = try await bootstrap.bind(host: "127.0.0.1", port: 0).get() } catch {
            throw MailError.sinkDidNotStart(reason: String(describing: error))
        }
        guard let port = server.localAddress?.port else {
            throw MailError.sinkDidNotStart(reason: Rules.noAddress)
        }
        return SMTPSink(server, port: port, connections, desk)
    }

    private static func handlers(for desk: SMTPDesk) -> [any ChannelHandler] {
        // A client that says much and hears nothing is not read before it has heard.
        [
            BackPressureHandler(), IdleStateHandler(readTimeout: TimeAmount(desk.settings.idleLimit)),
            SMTPHandler(desk),
        ]
    }

    /// Where mails go.
    public var outbox: MailOutbox { desk.outbox }

    /// Such as `smtp://127.0.0.1:49152`.
    public var url: String { "smtp://\(host):\(port)" }

    /// How many clients are connected.
    package var connectionCount: Int { connections.count }

    /// Returns when the clients that are connected now have gone, and what they did is noted.
    package func connectionsEnded() async {
        for ended in connections.ends { try? await ended.get() }
    }

    /// Whether its port is open.
    package var isListening: Bool { server.isActive }

    /// What clients did and should not have, in order; each was told to the test as a warning.
    public var incidents: [SMTPIncident] { desk.incidents }

    // MARK: - Refusals

    /// Refuses a recipient from now on, as a mailbox that does not exist would be.
    ///
    /// - Parameter code: of SMTP, such as 550 for ever, or 450 for now.
    public func refuse(recipient: String, with code: Int = 550) {
        desk.withScript { $0.refuse(recipient, with: code) }
    }

    /// Fails once, when a client next comes to a stage: `failNext(421)`.
    ///
    /// Called several times, it fails as often. A code of 421 ends the connection.
    ///
    /// - Parameters:
    ///   - code: of SMTP: 4xx asks the client to try again, 5xx not to.
    ///   - stage: `MAIL FROM` by default.
    public func failNext(_ code: Int, at stage: SMTPStage = .mail) {
        desk.withScript { $0.failNext(code, at: stage) }
    }

    /// Ends all connections at once, and returns when the port is closed.
    public func shutDown() async {
        desk.close()
        try? await server.close().get()
        connections.close()
        await connectionsEnded()
    }
}
#endif

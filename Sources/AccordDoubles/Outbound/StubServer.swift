#if Doubles
import NIOCore
import NIOHTTP1
import NIOPosix

/// The sockets of a stub: listens on loopback, and serves each connection in a task of its own.
final class StubServer: Sendable {
    typealias Connection = NIOAsyncChannel<HTTPServerRequestPart, ByteBuffer>
    typealias Listener = NIOAsyncChannel<Connection, Never>

    let port: Int
    private let channel: any Channel
    private let serving: Task<Void, Never>

    private init(_ listener: Listener, _ port: Int, _ serving: Task<Void, Never>) {
        channel = listener.channel
        self.port = port
        self.serving = serving
    }

    static func start(_ table: StubTable, bodyLimit: Int) async throws -> StubServer {
        let listener: Listener
        do { listener = try await listen() } catch {
            throw OutboundError.noPort(reason: String(describing: error))
        }
        guard let port = listener.channel.localAddress?.port else {
            throw OutboundError.noPort(reason: Rules.noAddress)
        }
        // A child of the test's task: what replies are computed by may record issues for the test.
        let serving = Task { await serve(listener, table, bodyLimit) }
        return StubServer(listener, port, serving)
    }

    /// Ends without waiting.
    func stop() {
        serving.cancel()
        channel.close(promise: nil)
    }

    /// Ends, and returns when no socket is left.
    func shutDown() async {
        stop()
        await serving.value
        try? await channel.closeFuture.get()
    }

    /// On a port that the system chooses.
    static func listen() async throws -> Listener {
        try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 256)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .bind(host: "127.0.0.1", port: 0) { channel in
                channel.eventLoop.makeCompletedFuture {
                    let decoder = HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes)
                    try channel.pipeline.syncOperations.addHandlers(
                        TLSDetector(), ByteToMessageHandler(decoder))
                    return try Connection(wrappingChannelSynchronously: channel)
                }
            }
    }

    private static func serve(_ listener: Listener, _ table: StubTable, _ bodyLimit: Int) async {
        // What ends the listener is its shut-down; a connection that fails has reported it.
        try? await listener.executeThenClose { connections in
            try await withThrowingDiscardingTaskGroup { group in
                for try await connection in connections {
                    group.addTask {
                        await StubConnection(connection, table, bodyLimit: bodyLimit).serve()
                    }
                }
                group.cancelAll()
            }
        }
    }
}
#endif

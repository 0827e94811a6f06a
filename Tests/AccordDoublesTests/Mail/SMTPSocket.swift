#if Doubles
import NIOCore
import NIOPosix

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A client that sends bytes as a test says, however wrong they are.
final class SMTPSocket {
    private let channel: any Channel
    private var incoming: AsyncStream<[UInt8]>.Iterator
    private var received: [UInt8] = []

    private init(_ channel: any Channel, _ incoming: AsyncStream<[UInt8]>) {
        self.channel = channel
        self.incoming = incoming.makeAsyncIterator()
    }

    static func connect(to port: Int) async throws -> SMTPSocket {
        let (stream, pieces) = AsyncStream.makeStream(of: [UInt8].self)
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.allowRemoteHalfClosure, value: false)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Receiver(pieces))
                }
            }
            .connect(host: "127.0.0.1", port: port).get()
        return SMTPSocket(channel, stream)
    }

    func send(_ text: String) async throws {
        try await channel.writeAndFlush(ByteBuffer(string: text)).get()
    }

    /// Says no more, and goes on listening.
    func sendEnd() async throws { try await channel.close(mode: .output).get() }

    /// Goes away at once, with a reset.
    func reset() async throws {
        let options = channel as? any SocketOptionProvider
        try await options?.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
        try await channel.close().get()
    }

    /// The next line that was heard, without its end; nil where the sink has ended the connection.
    func line() async -> String? {
        while true {
            if let feed = received.firstIndex(of: 10) {
                let line = received[..<feed].dropLast()
                defer { received.removeFirst(feed + 1) }
                return String(decoding: line, as: UTF8.self)
            }
            guard let piece = await incoming.next() else { return nil }
            received += piece
        }
    }

    /// The codes of all lines that are heard until the sink ends the connection.
    func codes() async -> [String] {
        var codes: [String] = []
        while let line = await line() {
            if line.dropFirst(3).first == " " { codes.append(String(line.prefix(3))) }
        }
        return codes
    }

    /// Sends lines and gives the last line of the reply to each.
    func say(_ lines: String...) async throws -> [String] {
        var replies: [String] = []
        for line in lines {
            try await send(line + "\r\n")
            while let reply = await self.line() {
                guard reply.dropFirst(3).first == " " else { continue }
                replies.append(String(reply.prefix(3)))
                break
            }
        }
        return replies
    }

    private final class Receiver: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        private let pieces: AsyncStream<[UInt8]>.Continuation

        init(_ pieces: AsyncStream<[UInt8]>.Continuation) { self.pieces = pieces }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            pieces.yield(Array(buffer: unwrapInboundIn(data)))
        }

        func channelInactive(context: ChannelHandlerContext) { pieces.finish() }

        func errorCaught(context: ChannelHandlerContext, error: any Error) { pieces.finish() }
    }
}
#endif

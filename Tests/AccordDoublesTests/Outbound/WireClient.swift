#if Doubles
import NIOCore
import NIOPosix

/// A client that sends what a test writes, byte for byte, on one connection.
struct WireClient {
    private typealias Wire = NIOAsyncChannel<ByteBuffer, ByteBuffer>

    /// Sends texts one after the other, each when its predecessor was answered with `mark` in it.
    ///
    /// - Returns: everything that came until the server closed the connection, or the last mark came.
    static func talk(
        to port: Int, _ texts: [(send: String, until: String)]
    ) async throws -> String {
        let wire: Wire = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture { try Wire(wrappingChannelSynchronously: channel) }
            }
        return try await wire.executeThenClose { inbound, outbound in
            var iterator = inbound.makeAsyncIterator()
            var (all, unread) = ("", "")
            for text in texts {
                try await outbound.write(ByteBuffer(string: text.send))
                while !unread.contains(text.until) || text.until.isEmpty {
                    guard let buffer = try await iterator.next() else { return all }
                    let more = String(decoding: buffer.readableBytesView, as: UTF8.self)
                    all += more
                    unread += more
                }
                unread = ""
            }
            return all
        }
    }

    /// Sends one text and reads until the server closes the connection.
    static func send(_ text: String, to port: Int) async throws -> String {
        try await talk(to: port, [(text, "")])
    }

    /// Sends a text and closes the connection without reading.
    static func leave(_ port: Int, after text: String) async throws {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port).get()
        try await channel.writeAndFlush(ByteBuffer(string: text))
        try await channel.close()
    }

    /// Whether somebody listens on a port.
    static func isTaken(_ port: Int) async -> Bool {
        let channel = try? await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port).get()
        try? await channel?.close()
        return channel != nil
    }
}
#endif

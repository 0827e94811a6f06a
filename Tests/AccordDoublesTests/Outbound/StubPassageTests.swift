#if Doubles
import AccordHTTP
import HTTPTypes
import NIOCore
import NIOPosix
import Testing

@testable import AccordDoubles

/// Hosts that answer what they first read, close at once, and read nothing more.
@Suite struct StubPassageTests {
    /// The answer and its end are one packet, or nearly.
    private final class Hasty: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer

        let end: CloseMode

        init(_ end: CloseMode) { self.end = end }

        func channelActive(context: ChannelHandlerContext) { context.read() }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            let answer =
                "HTTP/1.1 413 Content Too Large\r\nContent-Length: 3\r\nConnection: close\r\n\r\nbig"
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: answer)), promise: nil)
            context.close(mode: end, promise: nil)
        }
    }

    private func withHost(
        closing end: CloseMode, _ body: (_ authority: String) async throws -> Void
    ) async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        do {
            let listener = try await ServerBootstrap(group: group)
                .serverChannelOption(.backlog, value: 256)
                .childChannelOption(.autoRead, value: false)
                .childChannelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.addHandler(Hasty(end))
                    }
                }
                .bind(host: "127.0.0.1", port: 0).get()
            try await body("127.0.0.1:\(listener.localAddress?.port ?? 0)")
        } catch {
            try await group.shutdownGracefully()
            throw error
        }
        try await group.shutdownGracefully()
    }

    @Test func `an answer that comes before the request is sent is an answer`() async throws {
        // More than both sockets hold: a part of it is unsent when the host closes.
        let body = Body([UInt8](repeating: 0x61, count: 24 * 1024 * 1024))
        try await withHost(closing: .output) { authority in
            let request = Request(method: .post, target: "/", body: body, authority: authority)
            let response = try await StubPassage.answer(to: request, limit: 1024)
            #expect(response.status == .contentTooLarge)
            #expect(response.body.bytes == Array("big".utf8))
        }
    }

    @Test func `an answer in one packet with its end is an answer`() async throws {
        try await withHost(closing: .all) { authority in
            for _ in 0..<300 {
                let request = Request(target: "/", authority: authority)
                let response = try await StubPassage.answer(to: request, limit: 1024)
                #expect(response.body.bytes == Array("big".utf8))
            }
        }
    }

    @Test func `a client that leaves during the answer is no fault of the host`() async throws {
        let world = try await OutboundStub()
        // More than the sockets hold, so that the answer is not sent when the client leaves.
        world.on(.get, "/rates").reply(.text(String(repeating: "1", count: 24 * 1024 * 1024)))
        let table = StubTable(Audience(nil), passesOn: true)
        let listener = try await StubServer.listen()
        try await listener.executeThenClose { connections in
            let port = listener.channel.localAddress?.port ?? 0
            let client = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .channelOption(.autoRead, value: false)
                .connect(host: "127.0.0.1", port: port).get()
            let text = "GET \(world.baseURL)/rates HTTP/1.1\r\nHost: world\r\n\r\n"
            try await client.writeAndFlush(ByteBuffer(string: text))
            for try await connection in connections {
                async let served: Void = StubConnection(connection, table, bodyLimit: .max).serve()
                _ = try await world.nextRequest(within: .seconds(600))
                try await client.close()
                await served
                break
            }
        }
        await world.shutDown()
        #expect(table.exchanges.all.map(\.response.status) == [.ok])
    }

    @Test func `a host that says nothing is an error`() async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let listener = try await ServerBootstrap(group: group)
            .childChannelInitializer { $0.close() }
            .bind(host: "127.0.0.1", port: 0).get()
        let request = Request(target: "/", authority: "127.0.0.1:\(listener.localAddress?.port ?? 0)")
        await #expect(throws: (any Error).self) { try await StubPassage.answer(to: request, limit: 1024) }
        try await group.shutdownGracefully()
    }
}
#endif

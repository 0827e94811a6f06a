#if Doubles
import NIOCore

/// Carries bytes between a connection and its session; decides nothing.
final class SMTPHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private var session: SMTPSession
    private let desk: SMTPDesk

    init(_ desk: SMTPDesk) {
        self.desk = desk
        session = SMTPSession(settings: desk.settings)
    }

    func channelActive(context: ChannelHandlerContext) {
        perform(desk.withScript { session.greet(&$0) }, context)
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = Array(buffer: unwrapInboundIn(data))
        perform(desk.withScript { session.receive(bytes, &$0) }, context)
    }

    func channelInactive(context: ChannelHandlerContext) {
        perform(session.end(), context)
        context.fireChannelInactive()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is IdleStateHandler.IdleStateEvent: perform(session.idle(), context)
        // Half closed: the client still reads what it was told, and can say no more.
        case ChannelEvent.inputClosed: Self.closeAfterWriting(context.channel)
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // A reset is the client's way to go; what it had not finished is not kept.
        context.close(promise: nil)
    }

    private func perform(_ actions: [SMTPAction], _ context: ChannelHandlerContext) {
        var output = context.channel.allocator.buffer(capacity: 0)
        for action in actions {
            switch action {
            case .reply(let reply): output.writeBytes(reply.bytes)
            case .deliver(let delivery): desk.keep(delivery)
            case .note(let incident): desk.note(incident)
            case .close: break
            }
        }
        if output.readableBytes > 0 { context.writeAndFlush(wrapOutboundOut(output), promise: nil) }
        if actions.contains(.close) { Self.closeAfterWriting(context.channel) }
    }

    private static func closeAfterWriting(_ channel: any Channel) {
        channel.writeAndFlush(ByteBuffer()).whenComplete { _ in channel.close(promise: nil) }
    }
}
#endif

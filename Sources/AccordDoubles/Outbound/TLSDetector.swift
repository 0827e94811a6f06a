#if Doubles
import NIOCore

/// Tells a client that begins a TLS connection from one that sends nonsense.
final class TLSDetector: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    /// The client speaks TLS.
    struct Detected: Error {}

    /// The type of a handshake record (RFC 8446, section 5.1).
    private static let handshake: UInt8 = 22
    private var isFirst = true

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = unwrapInboundIn(data)
        let isTLS = isFirst && bytes.readableBytesView.first == Self.handshake
        isFirst = false
        if isTLS { context.fireErrorCaught(Detected()) } else { context.fireChannelRead(data) }
    }
}
#endif

#if Hummingbird && GRDB
import Foundation
import NIOCore
import NIOPosix

/// Hands mail to a server over SMTP (RFC 5321), a connection for each; without TLS, so to one nearby.
struct SMTPClient: Sendable {
    var host: String
    var port: Int
    var timeLimit: TimeAmount = .seconds(10)

    /// - Throws: ``SMTPError`` where the server refuses the mail; errors of the connection.
    func send(_ mail: MailMessage) async throws {
        let connection = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connectTimeout(timeLimit)
            .connect(host: host, port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        let channel = connection.channel
        let alarm = channel.eventLoop.scheduleTask(in: timeLimit) { channel.close(promise: nil) }
        defer { alarm.cancel() }
        try await connection.executeThenClose { replies, commands in
            var dialogue = SMTPDialogue(replies: replies.makeAsyncIterator(), commands: commands)
            try await dialogue.handOver(mail)
        }
    }
}
#endif

#if Hummingbird && GRDB
import Foundation
import NIOCore

/// What client and server say to each other: a command, a reply, and so on.
struct SMTPDialogue {
    var replies: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    let commands: NIOAsyncChannelOutboundWriter<ByteBuffer>
    private var received = ByteBuffer()

    init(
        replies: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator,
        commands: NIOAsyncChannelOutboundWriter<ByteBuffer>
    ) {
        self.replies = replies
        self.commands = commands
    }

    mutating func handOver(_ mail: MailMessage) async throws {
        for address in [mail.from, mail.to] where !Self.isOneWord(address) {
            throw SMTPError.noAddress(address)
        }
        try await expect(220, after: "the connection")
        try await say("EHLO bookshop.example", expecting: 250)
        try await say("MAIL FROM:<\(mail.from)>", expecting: 250)
        try await say("RCPT TO:<\(mail.to)>", expecting: 250)
        try await say("DATA", expecting: 354)
        try await write(mail.rendered(id: UUID(), date: Date()) + "\r\n.")
        try await expect(250, after: "the mail")
        // The mail is the server's now; a good-bye that fails changes nothing.
        try? await say("QUIT", expecting: 221)
    }

    /// Anything else could smuggle in a command.
    private static func isOneWord(_ address: String) -> Bool {
        address.unicodeScalars.allSatisfy { $0.value > 0x20 && $0 != "<" && $0 != ">" }
    }

    private mutating func say(_ command: String, expecting code: Int) async throws {
        try await write(command)
        try await expect(code, after: command)
    }

    private func write(_ text: String) async throws {
        try await commands.write(ByteBuffer(string: text + "\r\n"))
    }

    private mutating func expect(_ code: Int, after command: String) async throws {
        let reply = try await reply()
        guard reply.hasPrefix("\(code)") else {
            throw SMTPError.refused(command, code: Int(reply.prefix(3)) ?? 0)
        }
    }

    /// The last line of a reply: those before it have a hyphen behind the code.
    private mutating func reply() async throws -> String {
        while true {
            while let line = nextLine() {
                if line.dropFirst(3).first != "-" { return line }
            }
            guard var more = try await replies.next() else { throw SMTPError.closed }
            received.writeBuffer(&more)
        }
    }

    private mutating func nextLine() -> String? {
        let bytes = received.readableBytesView
        guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        return received.readString(length: end - bytes.startIndex + 1)?.trimmingCharacters(in: .newlines)
    }
}

/// Why a mail did not get through.
package enum SMTPError: Error, Equatable {
    case closed
    case noAddress(String)
    case refused(_ command: String, code: Int)
}
#endif

#if Hummingbird && GRDB
import Foundation

/// The way of a letter out of the shop; a closure, so that anything can take its place.
public struct Mailer: Sendable {
    public var send: @Sendable (MailMessage) async throws -> Void

    public init(_ send: @escaping @Sendable (MailMessage) async throws -> Void) {
        self.send = send
    }

    /// Says on standard error what would be sent: for a shop without a mail server.
    public static let log = Mailer { mail in
        FileHandle.standardError.write(Data("bookshop: mail to \(mail.to): \(mail.subject)\n".utf8))
    }

    /// Hands letters to a mail server.
    public static func smtp(host: String, port: Int) -> Mailer {
        let client = SMTPClient(host: host, port: port)
        return Mailer { try await client.send($0) }
    }
}
#endif

/// The moment of an SMTP dialogue at which a sink fails on purpose.
public struct SMTPStage: Sendable, Hashable {
    private enum Kind { case connection, login, mail, recipient, data }

    private let kind: Kind

    /// When a client connects: it is told the code instead of the greeting, and the connection ends.
    public static let connection = SMTPStage(kind: .connection)
    /// When a client has given its credentials.
    public static let login = SMTPStage(kind: .login)
    /// At `MAIL FROM`.
    public static let mail = SMTPStage(kind: .mail)
    /// At `RCPT TO`.
    public static let recipient = SMTPStage(kind: .recipient)
    /// After the dot: the mail was received, and is not kept.
    public static let data = SMTPStage(kind: .data)
}

/// What an `SMTPSink` allows: change it where a test wants a server that is stricter.
public struct SMTPSettings: Sendable {
    /// Bytes of one mail; larger ones are answered with 552 and not kept. 25 MB.
    public var sizeLimit = 25 * 1_048_576
    /// Recipients of one mail; further ones are answered with 452. 1,000 (RFC 5321 asks for 100 or more).
    public var recipientLimit = 1000
    /// A client that sends nothing for so long is told 421, and its connection is closed. 30 seconds.
    public var idleLimit: Duration = .seconds(30)
    /// So many malformed or misplaced commands end a connection with 421. 20.
    public var errorLimit = 20
    /// Who may send; nil takes everybody, logged in or not.
    public var credentials: SMTPCredentials?

    public init() {}
}

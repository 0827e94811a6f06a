/// A user and a password that an SMTP client logs in with.
public struct SMTPCredentials: Sendable, Hashable {
    public var user: String
    public var password: String

    public init(user: String, password: String) {
        self.user = user
        self.password = password
    }
}

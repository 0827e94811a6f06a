/// Turns a password into what the app's database stores: conform a type of your own for the app's format.
public protocol PasswordHasher: Sendable {
    /// The hash of a password, salt and parameters included.
    func hash(_ password: String) async throws -> String
}

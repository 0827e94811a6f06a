/// A token with one thing wrong that every app must refuse (RFC 7519, 7.2; RFC 8725).
public struct RefusedToken: Sendable, Hashable, CaseIterable {
    enum Kind: String, CaseIterable {
        case expired, wrongKey, algNone, wrongAudience, wrongIssuer, notYetValid, tampered, malformed
    }

    let kind: Kind

    /// Ended an hour ago.
    public static let expired = RefusedToken(kind: .expired)
    /// Signed by the right algorithm with another key.
    public static let wrongKey = RefusedToken(kind: .wrongKey)
    /// Says `alg: none`, and has no signature (RFC 8725, 3.2).
    public static let algNone = RefusedToken(kind: .algNone)
    /// Meant for another audience.
    public static let wrongAudience = RefusedToken(kind: .wrongAudience)
    /// From another issuer.
    public static let wrongIssuer = RefusedToken(kind: .wrongIssuer)
    /// Begins in an hour.
    public static let notYetValid = RefusedToken(kind: .notYetValid)
    /// Names another subject than the one that was signed.
    public static let tampered = RefusedToken(kind: .tampered)
    /// Has two parts instead of three (RFC 7515, 7.1).
    public static let malformed = RefusedToken(kind: .malformed)

    public static var allCases: [RefusedToken] { Kind.allCases.map(RefusedToken.init) }
}

extension RefusedToken: CustomStringConvertible {
    /// As in code, so that a parametrised test names its cases.
    public var description: String { kind.rawValue }
}

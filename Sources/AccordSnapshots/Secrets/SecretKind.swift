/// A kind of secret, to allow it with a reason: `.secret(.cardNumber, because: "a test card")`.
public struct SecretKind: Sendable, Hashable {
    private enum Kind: CaseIterable {
        case token, bearer, basic, privateKey, cloudKey, accessToken, cardNumber
    }

    private let kind: Kind

    static let all = Set(Kind.allCases.map { SecretKind(kind: $0) })

    /// A JSON Web Token, signed or encrypted (RFC 7519, RFC 7516).
    public static var token: SecretKind { SecretKind(kind: .token) }

    /// What follows `Bearer` (RFC 6750), whatever it is.
    public static var bearer: SecretKind { SecretKind(kind: .bearer) }

    /// A user name and a password: behind `Basic` (RFC 7617), or in a URL (RFC 3986, 3.2.1).
    public static var basic: SecretKind { SecretKind(kind: .basic) }

    /// A private key in PEM (RFC 7468) or OpenPGP armour.
    public static var privateKey: SecretKind { SecretKind(kind: .privateKey) }

    /// A key of a cloud provider, such as AWS or Google Cloud.
    public static var cloudKey: SecretKind { SecretKind(kind: .cloudKey) }

    /// A token of a code host, package registry or service, such as GitHub, npm, Slack or Stripe.
    public static var accessToken: SecretKind { SecretKind(kind: .accessToken) }

    /// The number of a payment card (ISO/IEC 7812), test cards included.
    public static var cardNumber: SecretKind { SecretKind(kind: .cardNumber) }
}

extension SecretKind: CustomStringConvertible {
    /// The kind as a test names it.
    public var description: String {
        switch kind {
        case .token: ".token"
        case .bearer: ".bearer"
        case .basic: ".basic"
        case .privateKey: ".privateKey"
        case .cloudKey: ".cloudKey"
        case .accessToken: ".accessToken"
        case .cardNumber: ".cardNumber"
        }
    }
}

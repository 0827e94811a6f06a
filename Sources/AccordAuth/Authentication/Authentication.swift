public import AccordHTTP
import Foundation
public import HTTPTypes

/// How an app knows who asks: bind it once with `.authentication(…)`, and every test can be anybody.
///
/// ```swift
/// @Suite(.app(Bookshop.self), .authentication(.bearer(.hs256(key: key, issuer: "bookshop"))))
/// struct OrderTests {
///     @Test func `a customer sees only their own orders`() async throws {
///         let client = try await TestClient.current.authenticated(as: .current)
///     }
/// }
/// ```
public struct Authentication: Sendable {
    /// Signs a client in: gives one that the app takes for the user.
    public typealias SignIn = @Sendable (_ client: TestClient, _ user: TestUser) async throws -> TestClient

    /// Tells one from another within a test.
    let id = UUID()
    let signIn: SignIn
    /// The header that names the tenant, for `client.tenant(_:)`.
    private(set) var tenantHeader: HTTPField.Name = .tenantID
    #if Auth
    /// Makes the tokens that the app must refuse, too.
    private(set) var signer: TokenSigner?
    #endif

    /// A way of your own: saves a row, calls a login route, adds whatever the app reads.
    ///
    /// - Parameter signIn: gets a client with a cookie jar of its own.
    public init(_ signIn: @escaping SignIn) { self.signIn = signIn }

    /// The same with another header for the tenant than `X-Tenant-ID`.
    public func tenantHeader(_ name: HTTPField.Name) -> Authentication {
        var other = self
        other.tenantHeader = name
        return other
    }
}

extension HTTPField.Name {
    static let tenantID = HTTPField.Name("X-Tenant-ID") ?? .from
}

// MARK: - Ways that many apps know

extension Authentication {
    #if Auth
    /// A signed JSON Web Token in the header `Authorization` (RFC 6750, RFC 7519).
    ///
    /// - Parameter signer: has the key by which the app verifies tokens.
    public static func bearer(_ signer: TokenSigner) -> Authentication {
        var authentication = Authentication { client, user in
            client.authenticated(bearer: try await signer.token(for: user, at: client.time))
        }
        authentication.signer = signer
        return authentication
    }
    #endif

    /// A cookie whose value the app has signed, so that it needs no store of sessions.
    ///
    /// - Parameters:
    ///   - cookie: its name.
    ///   - signer: signs as the app does.
    ///   - value: what the app reads from it; how tokens name the user unless said otherwise.
    public static func session(
        cookie: String, signer: any CookieSigner,
        value: @escaping @Sendable (TestUser) async throws -> String = { $0.subject }
    ) -> Authentication {
        Authentication { client, user in
            try client.session(cookie: cookie, try await value(user), signedBy: signer)
        }
    }

    /// Name and password with every request (RFC 7617).
    ///
    /// - Parameters:
    ///   - password: the password of a user.
    ///   - name: the login name; the email unless said otherwise.
    public static func basic(
        name: @escaping @Sendable (TestUser) -> String = { $0.email },
        password: @escaping @Sendable (TestUser) -> String
    ) -> Authentication {
        Authentication { client, user in
            let credentials = Array("\(name(user)):\(password(user))".utf8)
            return client.with(headers: [.authorization: "Basic \(Base64.text(credentials))"])
        }
    }

    /// A header that a proxy in front of the app sets, and that the app trusts.
    public static func header(
        _ name: HTTPField.Name, value: @escaping @Sendable (TestUser) -> String = { $0.subject }
    ) -> Authentication {
        Authentication { client, user in client.with(headers: [name: value(user)]) }
    }
}

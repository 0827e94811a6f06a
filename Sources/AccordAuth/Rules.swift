import AccordReport

// What this module says.

extension Rule {
    static let noAuthentication = Rule(
        "auth/no-authentication", headline: "nothing says how the app of this test knows its users",
        hint: "add a trait, .authentication(.bearer(…)), or conform the app to AuthenticatingTestApp",
        help: "A client can be signed in by a token, a session, a header, or in a way of your own.")

    static let noSigner = Rule(
        "auth/no-signer", headline: "the app of this test is not bound with a signer of tokens",
        hint: "bind .authentication(.bearer(signer)), or give signedBy: a signer",
        help: "Tokens that must be refused are made with the app's own key, each with one thing wrong.")

    static let keyTooShort = Rule(
        "auth/key-too-short", headline: "a key for {subject} needs {minimum} bytes, this one has {bytes}",
        hint: "use the app's own key, or a text of at least {minimum} bytes",
        help: "A key shorter than the hash is refused by RFC 7518, 3.2.")

    static let unreadableKey = Rule(
        "auth/unreadable-key", headline: "the private key for {subject} cannot be read: {reason}",
        hint: "give the PEM text, from -----BEGIN PRIVATE KEY----- to its end",
        help: "Tokens are signed with the private key; the app has the public one.")

    static let claimsAreNoObject = Rule(
        "auth/claims", headline: "the extra claims are no JSON object",
        hint: "write them as claims: [\"scope\": \"books:write\"]",
        help: "The claims of a token are the members of one object (RFC 7519, section 4).")

    static let noHasher = Rule(
        "auth/no-hasher", headline: "nothing says how the app hashes passwords",
        hint: "add a trait, .passwords(hashedBy: …), or enable the package trait Auth",
        help: "The package trait Auth brings PBKDF2Hasher.")

    static let tokenNotRefused = Rule(
        "auth/token-not-refused",
        headline: "{subject}: a token that {fault} got {status}, not {wanted}",
        help: "The app does not check this part of a token; who has an old or a forged one gets in.")

    static let goodTokenRefused = Rule(
        "auth/good-token-refused", headline: "{subject}: the good token is refused as well: {status}",
        hint: "check key, issuer and audience of the signer, and that the app reads the test's clock",
        help: "Where no token is accepted, refusing the bad ones proves nothing.")

    // MARK: - Logging in

    static let loginRefused = Rule(
        "auth/login-refused", headline: "{subject}: the login was answered with {status}",
        help: "The app did not accept the credentials, or did not understand them.")

    static let loginSetNoCookie = Rule(
        "auth/login-no-cookie",
        headline: "{subject}: the login was accepted, but set no {cookie}; it set {set}",
        hint: "where the app answers with a token, say where: token: \"/token\"",
        help: "Without a cookie or a token nobody knows the client again.")

    static let loginGaveNoToken = Rule(
        "auth/login-no-token", headline: "{subject}: the login was accepted, but no text stands at {pointer}",
        hint: "give the JSON Pointer of the token in the response",
        help: "The token is read from the JSON of the response (RFC 6901).")
}

enum Rules {
    static func cookie(_ name: String?) -> String { name.map { "cookie \($0)" } ?? "cookie" }

    static func cookies(_ names: [String]) -> String {
        names.isEmpty ? "none" : names.joined(separator: ", ")
    }

    static func body(_ text: String) -> [String] {
        text.isEmpty ? [] : ["the body: \(Excerpt.line(Visible.text(text)))"]
    }

    /// What is wrong with a token, behind "a token that".
    static func fault(_ token: RefusedToken) -> String {
        switch token.kind {
        case .expired: "has expired"
        case .wrongKey: "is signed with another key"
        case .algNone: "is not signed (alg: none)"
        case .wrongAudience: "is meant for somebody else (aud)"
        case .wrongIssuer: "comes from somebody else (iss)"
        case .notYetValid: "is not valid yet (nbf)"
        case .tampered: "was changed after it was signed"
        case .malformed: "has no signature part"
        }
    }

    static let leaveOut = "where the app need not check this, say so: except: [.…]"
}

import AccordJSON
public import AccordReport

/// A user could not be signed in, and why.
public enum AuthError: Error, Sendable, Equatable {
    /// Neither a trait nor the app says how users are known.
    case noAuthentication
    /// Tokens are asked for, but the app's authentication has no signer of tokens.
    case noSigner
    /// The key has fewer bytes than the hash that it signs with (RFC 7518, 3.2).
    case keyTooShort(algorithm: String, bytes: Int, minimum: Int)
    /// The text is no private key of the kind.
    case unreadableKey(algorithm: String, reason: String)
    /// The extra claims are no JSON object.
    case claimsAreNoObject
    /// The app answered a login with another status than 2xx or 3xx; its body as far as it is text.
    case loginRefused(request: String, status: Int, body: String)
    /// Without the package trait `Auth` nothing hashes passwords but what `.passwords(hashedBy:)` binds.
    case noHasher
    /// A login was accepted, but set no cookie, or not the one that was named.
    case loginSetNoCookie(request: String, cookie: String?, set: [String])
    /// A login was accepted, but no text stands at the pointer in its JSON.
    case loginGaveNoToken(request: String, pointer: String, body: String)
}

extension AuthError: Reportable {
    public var finding: Finding {
        switch self {
        case .noAuthentication: Finding(.noAuthentication)
        case .noSigner: Finding(.noSigner)
        case .keyTooShort(let algorithm, let bytes, let minimum):
            Finding(
                .keyTooShort, subject: algorithm, facts: ["bytes": JSON(bytes), "minimum": JSON(minimum)])
        case .unreadableKey(let algorithm, let reason):
            Finding(.unreadableKey, subject: algorithm, facts: ["reason": JSON(reason)])
        case .claimsAreNoObject: Finding(.claimsAreNoObject)
        case .noHasher: Finding(.noHasher)
        case .loginRefused(let request, let status, let body):
            Finding(
                .loginRefused, subject: request, hints: Rules.body(body), facts: ["status": JSON(status)])
        case .loginSetNoCookie(let request, let cookie, let set):
            Finding(
                .loginSetNoCookie, subject: request,
                facts: ["cookie": JSON(Rules.cookie(cookie)), "set": JSON(Rules.cookies(set))])
        case .loginGaveNoToken(let request, let pointer, let body):
            Finding(
                .loginGaveNoToken, subject: request, hints: Rules.body(body),
                facts: ["pointer": JSON(pointer)])
        }
    }
}

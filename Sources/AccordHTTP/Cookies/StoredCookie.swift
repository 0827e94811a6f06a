/// A cookie in a jar, with what the request that set it decides (RFC 6265, section 5.3).
struct StoredCookie: Sendable {
    let cookie: Cookie
    let domain: String
    let isHostOnly: Bool
    let path: String
    /// Seconds since 1970; nil lasts as long as the jar.
    let expires: Int?
    /// The place in the order of creation.
    var order = 0

    /// Nil where a host sets a cookie for a domain that is not its own.
    init?(_ cookie: Cookie, host: String, path: String, now: Int) {
        guard cookie.domain.map({ CookieMatching.host(host, matches: $0) }) ?? true else { return nil }
        self.cookie = cookie
        domain = cookie.domain ?? host
        isHostOnly = cookie.domain == nil
        self.path = cookie.path ?? CookieMatching.defaultPath(of: path)
        expires = Self.expiry(of: cookie, now: now)
    }

    /// `Max-Age` counts more than `Expires`.
    private static func expiry(of cookie: Cookie, now: Int) -> Int? {
        guard let maxAge = cookie.maxAge else { return cookie.expires }
        guard maxAge > 0 else { return .min }
        let (end, isTooLate) = now.addingReportingOverflow(maxAge)
        return isTooLate ? .max : end
    }

    func isAlive(at now: Int) -> Bool { expires.map { $0 > now } ?? true }

    func belongs(toHost host: String, path: String) -> Bool {
        (isHostOnly ? domain == host : CookieMatching.host(host, matches: domain))
            && CookieMatching.path(path, matches: self.path)
    }

    /// Whether the other takes this one's place.
    func isReplaced(by other: StoredCookie) -> Bool {
        cookie.name.utf8.elementsEqual(other.cookie.name.utf8) && domain.utf8.elementsEqual(other.domain.utf8)
            && path.utf8.elementsEqual(other.path.utf8)
    }
}

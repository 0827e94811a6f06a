/// A cookie that a response sets (RFC 6265, section 5.2).
public struct Cookie: Sendable, Equatable {
    public enum SameSite: String, Sendable, Hashable {
        case strict, lax, none
    }

    public var name: String
    public var value: String
    public var domain: String?
    public var path: String?
    /// Seconds since 1970, from `Expires`.
    public var expires: Int?
    /// Seconds, from `Max-Age`, which counts more than `Expires`.
    public var maxAge: Int?
    public var isSecure = false
    public var isHTTPOnly = false
    public var sameSite: SameSite?

    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }

    /// Reads a `Set-Cookie` field; nil where it names no cookie.
    public init?(parsing field: String) {
        let parts = field.split(separator: ";", omittingEmptySubsequences: false)
        guard let pair = parts.first, let equals = pair.firstIndex(of: "=") else { return nil }
        let name = pair[..<equals].trimmed
        guard !name.isEmpty else { return nil }
        self.init(name: String(name), value: String(pair[pair.index(after: equals)...].trimmed))
        for part in parts.dropFirst() { apply(part) }
    }

    /// One attribute; unknown ones and values without sense are passed over (section 5.2).
    private mutating func apply(_ attribute: Substring) {
        let pair = attribute.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let value = pair.count > 1 ? pair[1].trimmed : ""
        switch pair[0].trimmed.lowercased() {
        case "expires": expires = CookieDate.seconds(in: String(value)) ?? expires
        case "max-age": maxAge = Int(value) ?? maxAge
        case "domain": if !value.isEmpty { domain = value.drop { $0 == "." }.lowercased() }
        case "path": path = value.hasPrefix("/") ? String(value) : nil
        case "secure": isSecure = true
        case "httponly": isHTTPOnly = true
        case "samesite": sameSite = SameSite(rawValue: value.lowercased())
        default: return
        }
    }
}

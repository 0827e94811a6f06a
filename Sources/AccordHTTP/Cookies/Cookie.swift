/// A cookie that a response sets, with all that it says about itself (RFC 6265, section 5.2).
public struct Cookie: Sendable, Equatable {
    /// Whether the cookie goes along with requests that another site causes.
    public enum SameSite: String, Sendable, Hashable {
        case strict, lax, none
    }

    /// Case-sensitive.
    public var name: String
    /// As it was sent, quotes included.
    public var value: String
    /// In lower case and without a leading dot; nil belongs to the host that set it, and to no other.
    public var domain: String?
    /// Nil belongs to the folder of the request that set it.
    public var path: String?
    /// Seconds since 1970, from `Expires`.
    public var expires: Int?
    /// Seconds from now, from `Max-Age`, which counts more than `Expires`; zero or less deletes the cookie.
    public var maxAge: Int?
    /// Whether it is for https alone.
    public var isSecure = false
    /// Whether it is hidden from scripts.
    public var isHTTPOnly = false
    /// Nil where nothing is said, or nothing known.
    public var sameSite: SameSite?

    /// A cookie without attributes, for a jar: it lasts as long as the jar.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }

    /// Reads a `Set-Cookie` field; nil where it names no cookie.
    ///
    /// Attributes that are unknown or make no sense are passed over; of a repeated one the last counts.
    public init?(parsing field: String) {
        let parts = Array(field.utf8).split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        guard let pair = parts.first, let equals = pair.firstIndex(of: UInt8(ascii: "=")) else { return nil }
        let name = pair[..<equals].trimmed
        guard !name.isEmpty else { return nil }
        self.init(name: name.text, value: pair[(equals + 1)...].trimmed.text)
        for part in parts.dropFirst() { apply(part) }
    }

    private mutating func apply(_ attribute: ArraySlice<UInt8>) {
        let pair = attribute.split(
            separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
        let value = pair.count > 1 ? pair[1].trimmed : []
        switch pair[0].trimmed.lowercasedText {
        case "expires": expires = CookieDate.seconds(in: value.text) ?? expires
        case "max-age": maxAge = Self.seconds(value) ?? maxAge
        case "domain":
            if !value.isEmpty { domain = Self.domain(value) }
        case "path": path = value.first == UInt8(ascii: "/") ? value.text : nil
        case "secure": isSecure = true
        case "httponly": isHTTPOnly = true
        case "samesite": sameSite = SameSite(rawValue: value.lowercasedText)
        default: return
        }
    }

    /// Section 5.2.3.
    private static func domain(_ value: ArraySlice<UInt8>) -> String? {
        let name = value.first == UInt8(ascii: ".") ? value.dropFirst() : value
        return name.isEmpty ? nil : name.lowercasedText
    }

    /// Section 5.2.2: digits, perhaps behind a minus; what is too long for a number lasts for ever.
    private static func seconds(_ value: ArraySlice<UInt8>) -> Int? {
        let isNegative = value.first == UInt8(ascii: "-")
        let digits = isNegative ? value.dropFirst() : value
        guard !digits.isEmpty, digits.allSatisfy(\.isDigit) else { return nil }
        return Int(value.text) ?? (isNegative ? .min : .max)
    }
}

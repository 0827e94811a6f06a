package import HTTPTypes

extension HTTPField {
    /// What stands for a value that nobody shall read.
    package static let redacted = "<redacted>"

    /// The value as messages and files may show it: what proves an identity is left out.
    ///
    /// `Authorization` keeps its scheme, cookies keep their names and attributes (RFC 9110, 11.4; RFC 6265).
    package var concealed: String {
        switch name {
        case .authorization, .proxyAuthorization:
            let scheme = value.utf8.prefix { $0 != 0x20 }
            let hasScheme = scheme.count < value.utf8.count
            return hasScheme ? "\(Substring(scheme)) \(Self.redacted)" : Self.redacted
        case .cookie:
            return value.utf8.split(separator: UInt8(ascii: ";")).map(Self.concealed).joined(separator: ";")
        case .setCookie:
            let pair = value.utf8.prefix { $0 != UInt8(ascii: ";") }
            return "\(Self.concealed(pair))\(Substring(value.utf8[pair.endIndex...]))"
        default: return value
        }
    }

    private static func concealed(_ pair: Substring.UTF8View) -> String {
        let name = pair.prefix { $0 != UInt8(ascii: "=") }
        return name.count < pair.count ? "\(Substring(name))=\(redacted)" : redacted
    }
}

import AccordHTTP
import AccordReport
import HTTPTypes

extension Exchange {
    /// The value of a header as messages and dumps may show it: what proves an identity is left out.
    static func shown(_ value: String, of name: HTTPField.Name) -> String {
        switch name {
        case .authorization, .proxyAuthorization:
            let scheme = value.prefix { $0 != " " }
            return scheme.count < value.count ? "\(scheme) \(Rules.redacted)" : Rules.redacted
        case .cookie: return Rules.redacted
        case .setCookie:
            let pair = value.prefix { $0 != ";" }
            guard let equals = pair.firstIndex(of: "=") else { return Rules.redacted }
            return Visible.text("\(pair[...equals])\(Rules.redacted)\(value[pair.endIndex...])")
        default: return Visible.text(value)
        }
    }
}

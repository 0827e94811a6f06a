import AccordHTTP
import AccordReport

/// What is expected of a cookie; what is nil does not count.
package struct ExpectedCookie: Sendable {
    /// How one attribute differs, in the notation of `Set-Cookie`.
    struct Mismatch: Equatable {
        var expected: String
        var actual: String
    }

    var value: String?
    var path: String?
    var domain: String?
    var httpOnly: Bool?
    var secure: Bool?
    var sameSite = CookieSameSite.any
    var maxAge: Duration?

    package init(
        value: String? = nil, path: String? = nil, domain: String? = nil, httpOnly: Bool? = nil,
        secure: Bool? = nil, sameSite: CookieSameSite = .any, maxAge: Duration? = nil
    ) {
        self.value = value
        self.path = path
        self.domain = domain
        self.httpOnly = httpOnly
        self.secure = secure
        self.sameSite = sameSite
        self.maxAge = maxAge
    }

    func mismatches(with cookie: Cookie) -> [Mismatch] {
        [
            mismatch(of: cookie), text("Path", path, cookie.path),
            text("Domain", domain?.lowercased(), cookie.domain),
            flag("HttpOnly", httpOnly, cookie.isHTTPOnly),
            flag("Secure", secure, cookie.isSecure), sameSite(cookie.sameSite),
            maxAge.flatMap { text("Max-Age", String($0.components.seconds), cookie.maxAge.map(String.init)) },
        ].compactMap(\.self)
    }

    /// The value of a cookie that scripts must not read is not read in a log either.
    private func mismatch(of cookie: Cookie) -> Mismatch? {
        guard let value, !value.utf8.elementsEqual(cookie.value.utf8) else { return nil }
        guard !cookie.isHTTPOnly else {
            return Mismatch(
                expected: "\(cookie.name)=\(Rules.redacted)", actual: Rules.otherValue(of: cookie.name))
        }
        return Mismatch(
            expected: "\(cookie.name)=\(value)", actual: "\(cookie.name)=\(Visible.text(cookie.value))")
    }

    private func text(_ name: String, _ expected: String?, _ actual: String?) -> Mismatch? {
        guard let expected, !expected.utf8.elementsEqual((actual ?? "").utf8) else { return nil }
        return Mismatch(
            expected: "\(name)=\(expected)",
            actual: actual.map { "\(name)=\(Visible.text($0))" } ?? Rules.no(name))
    }

    private func flag(_ name: String, _ expected: Bool?, _ actual: Bool) -> Mismatch? {
        guard let expected, expected != actual else { return nil }
        return Mismatch(expected: expected ? name : Rules.no(name), actual: actual ? name : Rules.no(name))
    }

    private func sameSite(_ actual: Cookie.SameSite?) -> Mismatch? {
        guard let accepted = sameSite.accepted, !accepted.contains(actual) else { return nil }
        return Mismatch(expected: Self.shown(accepted.first ?? nil), actual: Self.shown(actual))
    }

    private static func shown(_ sameSite: Cookie.SameSite?) -> String {
        switch sameSite {
        case .strict?: "SameSite=Strict"
        case .lax?: "SameSite=Lax"
        case Cookie.SameSite.none?: "SameSite=None"
        case nil: Rules.no("SameSite")
        }
    }
}

public import AccordHTTP
import AccordJSON
package import AccordReport
import AccordSnapshots
import HTTPTypes

extension Exchange {
    /// Expects the response to set a cookie: `expectCookie("sid", httpOnly: true, sameSite: .lax)`.
    ///
    /// Only the attributes that are given count (RFC 6265, 5.2). Where several fields set the cookie, one of
    /// them has to be as expected.
    ///
    /// - Parameters:
    ///   - name: the name of the cookie, case-sensitive.
    ///   - value: its value. In a failure the value of an HttpOnly cookie is not shown.
    ///   - domain: its domain, without a leading dot.
    ///   - maxAge: how long it lasts by `Max-Age`, in whole seconds; `.zero` for one that is deleted.
    @discardableResult
    public func expectCookie(
        _ name: String, value: String? = nil, path: String? = nil, domain: String? = nil,
        httpOnly: Bool? = nil, secure: Bool? = nil, sameSite: CookieSameSite = .any, maxAge: Duration? = nil,
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(
            checkCookie(
                name,
                ExpectedCookie(
                    value: value, path: path, domain: domain, httpOnly: httpOnly, secure: secure,
                    sameSite: sameSite, maxAge: maxAge)), at: site)
    }

    /// Like `expectCookie(_:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireCookie(
        _ name: String, value: String? = nil, path: String? = nil, domain: String? = nil,
        httpOnly: Bool? = nil, secure: Bool? = nil, sameSite: CookieSameSite = .any, maxAge: Duration? = nil,
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(
            checkCookie(
                name,
                ExpectedCookie(
                    value: value, path: path, domain: domain, httpOnly: httpOnly, secure: secure,
                    sameSite: sameSite, maxAge: maxAge)), at: site)
    }

    /// Expects the response not to set a cookie; deleting it is fine.
    ///
    /// A cookie is deleted by a `Max-Age` of zero or less, or by an `Expires` in the past.
    @discardableResult
    public func expectNoCookie(
        _ name: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkNoCookie(name), at: site)
    }

    /// Like `expectNoCookie(_:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireNoCookie(
        _ name: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkNoCookie(name), at: site)
    }
}

extension Exchange {
    package func checkCookie(_ name: String, _ expected: ExpectedCookie) -> [Finding] {
        // A field that deletes the cookie sets none, unless the test asks for its age.
        let cookies = cookies(named: name).filter { expected.maxAge != nil || !$0.isDeletion }
        guard let last = cookies.last else {
            return [missing(name)]
        }
        guard !cookies.contains(where: { expected.mismatches(with: $0).isEmpty }) else { return [] }
        let mismatches = expected.mismatches(with: last)
        return [
            Finding(
                .cookie, expected: mismatches.map(\.expected).joined(separator: "\n"),
                actual: mismatches.map(\.actual).joined(separator: "\n"), facts: ["cookie": JSON(name)]
            ).about(self)
        ]
    }

    package func checkNoCookie(_ name: String) -> [Finding] {
        guard
            let field = response.headers[values: .setCookie].first(where: { field in
                Cookie(parsing: field).map { $0.name.utf8.elementsEqual(name.utf8) && !$0.isDeletion }
                    ?? false
            })
        else { return [] }
        let actual = Self.shown(field, of: .setCookie)
        return [Finding(.cookiePresent, actual: actual, facts: ["cookie": JSON(name)]).about(self)]
    }

    private func cookies(named name: String) -> [Cookie] {
        response.cookies.filter { $0.name.utf8.elementsEqual(name.utf8) }
    }

    private func missing(_ name: String) -> Finding {
        let names = response.cookies.map(\.name)
        let near = Nearest.name(to: name, among: names).map(Nearest.didYouMean)
        return Finding(
            .cookieMissing, hints: [Rules.cookies(names.map(Visible.text)), near].compactMap(\.self),
            facts: ["cookie": JSON(name)]
        ).about(self)
    }
}

extension Cookie {
    /// Whether a browser forgets the cookie at once.
    fileprivate var isDeletion: Bool {
        if let maxAge { return maxAge <= 0 }
        return expires.map { $0 <= CookieJar.systemTime() } ?? false
    }
}

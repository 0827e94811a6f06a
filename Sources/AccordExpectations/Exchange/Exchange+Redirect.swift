public import AccordHTTP
import AccordJSON
package import AccordReport
import AccordSnapshots
public import HTTPTypes

extension Exchange {
    /// Expects a redirect that the client has not followed: `expectRedirect(to: "/books/1")`.
    ///
    /// A redirect has the status 301, 302, 303, 307 or 308, and a `Location`.
    ///
    /// - Parameters:
    ///   - target: where it leads, relative or absolute. It and `Location` are resolved against the URL of
    ///     the request (RFC 3986, 5) before they are compared; nil takes any target.
    ///   - status: the one status to take.
    @discardableResult
    public func expectRedirect(
        to target: String? = nil, status: HTTPResponse.Status? = nil, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkRedirect(to: target, status: status), at: site)
    }

    /// Like `expectRedirect(to:status:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireRedirect(
        to target: String? = nil, status: HTTPResponse.Status? = nil, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkRedirect(to: target, status: status), at: site)
    }
}

extension Exchange {
    private static let redirections: Set<Int> = [301, 302, 303, 307, 308]

    package func checkRedirect(to target: String?, status: HTTPResponse.Status?) -> [Finding] {
        let shown = response.status.shown
        guard Self.redirections.contains(response.status.code) else {
            let hints = redirects.isEmpty ? [] : [Rules.notFollowed]
            return [
                Finding(.noRedirect, hints: hints, facts: ["status": JSON(shown)]).about(self, body: .always)
            ]
        }
        guard let location else { return [Finding(.noLocation, facts: ["status": JSON(shown)]).about(self)] }
        let wanted = target.map(resolved)
        let isMet = status.map { $0 == response.status } ?? true
        if isMet, wanted.map({ $0.utf8.elementsEqual(location.utf8) }) ?? true { return [] }
        return [
            Finding(
                .redirect, expected: Rules.redirect(status?.shown, to: wanted),
                actual: Rules.redirect(shown, to: Visible.text(location)), facts: ["location": JSON(location)]
            ).about(self)
        ]
    }

    /// The URL that a `Location` with this value would name.
    private func resolved(_ target: String) -> String {
        Exchange(request: request, response: Response(headers: [.location: target])).location ?? target
    }
}

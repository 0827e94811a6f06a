public import AccordHTTP
import AccordJSON
package import AccordReport
import AccordSnapshots
public import HTTPTypes

extension Exchange {
    /// Expects the status code: `expectStatus(.created)`.
    @discardableResult
    public func expectStatus(
        _ status: HTTPResponse.Status, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkStatus(status), at: site)
    }

    /// Like `expectStatus(_:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireStatus(
        _ status: HTTPResponse.Status, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkStatus(status), at: site)
    }

    /// Expects one of several status codes: `expectStatus(in: [.ok, .notFound])`.
    @discardableResult
    public func expectStatus(
        in statuses: [HTTPResponse.Status], fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkStatus(in: statuses), at: site)
    }

    /// Like `expectStatus(in:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireStatus(
        in statuses: [HTTPResponse.Status], fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkStatus(in: statuses), at: site)
    }

    /// Expects a status of a kind: `expectStatus(.successful)` takes every 2xx.
    @discardableResult
    public func expectStatus(
        _ kind: HTTPResponse.Status.Kind, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkStatus(kind), at: site)
    }

    /// Like `expectStatus(_:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireStatus(
        _ kind: HTTPResponse.Status.Kind, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkStatus(kind), at: site)
    }
}

extension Exchange {
    package func checkStatus(_ expected: HTTPResponse.Status) -> [Finding] {
        check(response.status == expected, wanted: expected.shown)
    }

    package func checkStatus(in expected: [HTTPResponse.Status]) -> [Finding] {
        check(expected.contains(response.status), wanted: Rules.either(expected.map(\.shown)))
    }

    package func checkStatus(_ kind: HTTPResponse.Status.Kind) -> [Finding] {
        check(response.status.kind == kind, wanted: Rules.kind(kind))
    }

    private func check(_ isMet: Bool, wanted: String) -> [Finding] {
        isMet ? [] : [unexpectedStatus(wanted: wanted)]
    }

    /// A finding on the status; also of expectations that hold for some statuses only.
    func unexpectedStatus(wanted: String) -> Finding {
        let facts = ["wanted": JSON(wanted), "status": JSON(response.status.shown)]
        return Finding(.status, facts: facts).about(self, body: .always)
    }
}

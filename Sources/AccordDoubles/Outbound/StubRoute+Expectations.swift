import AccordHTTP
package import AccordReport

extension StubRoute {
    /// Expects so many calls by now: `route.expectCalls(2)`.
    @discardableResult
    public func expectCalls(
        _ count: Int, fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) -> StubRoute {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        audience.expect(checkCalls(count), at: site)
        return self
    }

    /// Like `expectCalls(_:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireCalls(
        _ count: Int, fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) throws -> StubRoute {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        try audience.require(checkCalls(count), at: site)
        return self
    }

    package func checkCalls(_ count: Int) -> [Finding] {
        let found = exchanges.count
        return found == count ? [] : [finding(wanted: Rules.times(count...count), found: found)]
    }
}

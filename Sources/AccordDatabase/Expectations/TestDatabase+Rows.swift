import AccordExpectations
import AccordHTTP
import AccordReport

extension TestDatabase {
    /// Expects a row: `await database.expectRow("users", ["email": "a@b.c"])`.
    ///
    /// - Parameter pattern: the columns that count; others may hold anything.
    @discardableResult
    public func expectRow(
        _ table: String, _ pattern: RowPattern, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) async -> TestDatabase {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return record(await checkRow(table, pattern), at: site)
    }

    /// Like `expectRow`, gives the first such row, and ends the test where there is none.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireRow(
        _ table: String, _ pattern: RowPattern, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) async throws -> DatabaseRow {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        let (row, findings) = await found(table, pattern)
        if let row { return row }
        record(findings, at: site)
        try Reporter.endReported(findings, at: site)
        return DatabaseRow([])
    }

    /// Expects no row to be like this: `await database.expectMissing("users", ["email": "a@b.c"])`.
    @discardableResult
    public func expectMissing(
        _ table: String, _ pattern: RowPattern, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) async -> TestDatabase {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return record(await checkMissing(table, pattern), at: site)
    }

    /// Expects so many rows: `await database.expectCount("orders", 3, where: ["status": "open"])`.
    @discardableResult
    public func expectCount(
        _ table: String, _ count: Int, where pattern: RowPattern = [:], fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) async -> TestDatabase {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return record(await checkCount(table, count, where: pattern), at: site)
    }

    @discardableResult
    func record(_ findings: [Finding], at site: CallSite) -> TestDatabase {
        Reporter.record(findings, at: site, in: Scope.current)
        return self
    }
}

import AccordExpectations
import AccordHTTP

extension TestDatabase {
    /// Expects a block to run at most so many statements on this database.
    ///
    /// ```swift
    /// try await database.expectQueries(atMost: 2) { try await client.get("/books") }
    /// ```
    ///
    /// - Parameters:
    ///   - repeated: what happens where one query runs again and again with other values.
    ///   - showsValues: whether messages show statements with their values, which may be secrets.
    /// - Throws: what `body` throws; nothing is checked then.
    @discardableResult
    public func expectQueries<R>(
        atMost limit: Int, repeated: RepeatedQueries = .warning, showingValues showsValues: Bool = false,
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column, isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> R
    ) async throws -> R {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        let budget = QueryBudget(limit: limit, repeated: repeated, showsValues: showsValues, site: site)
        let start = log.count
        let end = log.beginBudget()
        defer { end() }
        let result = try await body()
        let statements = log.statements[start...].filter { $0.alias == alias }
        let unseen = budget.checkSeen(
            statements, hasOtherUsers: log.hasOtherUsers(of: alias), subject: Wording.thisBlock)
        let findings = unseen + budget.check(statements, subject: Wording.thisBlock)
        Reporter.record(findings, at: site, in: Scope.current)
        return result
    }

    /// Expects the app to have used this database: `expectUsed(for: .reads)`.
    public func expectUsed(
        for use: AliasUse = .anything, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) {
        log.expectUsed(alias, for: use, fileID: fileID, filePath: filePath, line: line, column: column)
    }

    /// Expects the app not to have used this database: `expectNotUsed(for: .writes)`.
    public func expectNotUsed(
        for use: AliasUse = .anything, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) {
        log.expectNotUsed(alias, for: use, fileID: fileID, filePath: filePath, line: line, column: column)
    }
}

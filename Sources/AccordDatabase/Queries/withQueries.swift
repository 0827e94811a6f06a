import AccordFixtures
import AccordHTTP

/// Limits how many statements run inside a block, on all databases of the test.
///
/// ```swift
/// try await withQueries(atMost: 3) {
///     try await client.get("/orders/1")
/// }
/// ```
///
/// - Parameters:
///   - limit: how many statements may run; nil where only repeated queries are of interest.
///   - repeated: what happens where one query runs again and again with other values.
///   - showsValues: whether messages show statements with their values, which may be secrets.
/// - Throws: what `body` throws; the budget is not checked then.
@discardableResult
public func withQueries<R: Sendable>(
    atMost limit: Int? = nil, repeated: RepeatedQueries = .warning, showingValues showsValues: Bool = false,
    fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
    column: Int = #column, isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> R
) async throws -> R {
    let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
    let budget = QueryBudget(limit: limit, repeated: repeated, showsValues: showsValues, site: site)
    return try await withFixtures(.queries(budget), isolation: isolation, body)
}

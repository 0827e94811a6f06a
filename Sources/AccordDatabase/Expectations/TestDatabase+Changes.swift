import AccordExpectations
import AccordHTTP
package import AccordReport

extension TestDatabase {
    /// Expects a block to change these rows, and no others.
    ///
    /// ```swift
    /// try await database.expectChanges(["orders": .inserted(["status": "reserved"]), "books": .updated(1)]) {
    ///     try await client.post("/orders", json: ["book": 1])
    /// }
    /// ```
    ///
    /// Counted is what differs when the block has ended: a row that was inserted and deleted again has not changed.
    ///
    /// - Parameter expected: by table; `.anything` for tables that the test is not about.
    /// - Throws: what `body` throws; nothing is checked then.
    @discardableResult
    public nonisolated(nonsending) func expectChanges<R>(
        _ expected: KeyValuePairs<String, ExpectedChanges>, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column,
        _ body: nonisolated(nonsending) () async throws -> R
    ) async throws -> R {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        let (result, findings) = try await checkChanges(expected.map { ($0.key, $0.value) }, body)
        record(findings, at: site)
        return try result.get()
    }

    /// Expects a block to change nothing.
    ///
    /// - Throws: what `body` throws; nothing is checked then.
    @discardableResult
    public nonisolated(nonsending) func expectNoChanges<R>(
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column, _ body: nonisolated(nonsending) () async throws -> R
    ) async throws -> R {
        try await expectChanges(
            [:], fileID: fileID, filePath: filePath, line: line, column: column, body)
    }

    /// What the body gives, and what is wrong with its changes.
    package nonisolated(nonsending) func checkChanges<R>(
        _ expected: [(table: String, changes: ExpectedChanges)],
        _ body: nonisolated(nonsending) () async throws -> R
    ) async throws -> (result: Result<R, any Error>, findings: [Finding]) {
        var result: Result<R, any Error>?
        do {
            let changes = try await connection.changes {
                do { result = .success(try await body()) } catch {
                    result = .failure(error)
                    throw error
                }
            }
            let tables = try await connection.tables()
            let comparison = ChangeComparison(tables: tables, changes: changes)
            return (result ?? .failure(CancellationError()), comparison.findings(expected))
        } catch {
            // The body's own error is the test's; where the driver failed, the body may still have ended well.
            guard let result, case .success = result else { throw error }
            return (result, [.of(error)])
        }
    }
}

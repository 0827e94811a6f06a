#if GRDB
public import AccordDatabase
import AccordExpectations
import AccordHTTP
package import AccordReport
public import GRDB

extension TestDatabase {
    /// Expects a record: `try await database.expectExists(User.self) { $0.filter(key: ["email": "a@b.c"]) }`.
    ///
    /// - Parameters:
    ///   - record: the type of the record; its table is asked.
    ///   - request: narrows the request for all records; without one any record will do.
    @discardableResult
    public func expectExists<Record: TableRecord & Sendable>(
        _ record: Record.Type, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column,
        _ request: (QueryInterfaceRequest<Record>) -> QueryInterfaceRequest<Record> = { $0 }
    ) async -> TestDatabase {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return report(checkExists(request(Record.all())), at: site)
    }

    /// Expects no such record: `await database.expectMissing(User.self) { $0.filter(key: 7) }`.
    ///
    /// - Parameter request: narrows the request for all records; without one there must be none at all.
    @discardableResult
    public func expectMissing<Record: TableRecord & Sendable>(
        _ record: Record.Type, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column,
        _ request: (QueryInterfaceRequest<Record>) -> QueryInterfaceRequest<Record> = { $0 }
    ) async -> TestDatabase {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return report(checkCount(0, request(Record.all())), at: site)
    }

    /// Expects so many records: `await database.expectCount(Order.self, 3) { $0.filter { $0.status == "open" } }`.
    ///
    /// - Parameter request: narrows the request for all records; without one all of them count.
    @discardableResult
    public func expectCount<Record: TableRecord & Sendable>(
        _ record: Record.Type, _ count: Int, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column,
        _ request: (QueryInterfaceRequest<Record>) -> QueryInterfaceRequest<Record> = { $0 }
    ) async -> TestDatabase {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return report(checkCount(count, request(Record.all())), at: site)
    }

    /// Like `expectExists`, gives the first such record, and ends the test where there is none.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded. What decoding the record throws.
    @discardableResult
    public func requireExists<Record: FetchableRecord & TableRecord & Sendable>(
        _ record: Record.Type, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column,
        _ request: (QueryInterfaceRequest<Record>) -> QueryInterfaceRequest<Record> = { $0 }
    ) async throws -> Record {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        let request = request(Record.all())
        if let found = try grdb.own({ db in try request.fetchOne(db) }) { return found }
        let findings = checkExists(request)
        report(findings, at: site)
        try Reporter.endReported(findings, at: site)
        throw RecordMissing(table: Record.databaseTableName)
    }

    // MARK: -

    package func checkExists<Record: TableRecord>(_ request: QueryInterfaceRequest<Record>) -> [Finding] {
        check { try self.grdb.own { try RecordCount(of: request, in: $0) }.missing }
    }

    package func checkCount<Record: TableRecord>(
        _ expected: Int, _ request: QueryInterfaceRequest<Record>
    ) -> [Finding] {
        check { try self.grdb.own { try RecordCount(of: request, in: $0) }.other(than: expected) }
    }

    private func check(_ body: () throws -> [Finding]) -> [Finding] {
        do { return try body() } catch { return [.of(error)] }
    }

    @discardableResult
    private func report(_ findings: [Finding], at site: CallSite) -> TestDatabase {
        Reporter.record(findings, at: site, in: Scope.current)
        return self
    }
}

/// Thrown where nothing else can end the test.
struct RecordMissing: Error {
    let table: String
}
#endif

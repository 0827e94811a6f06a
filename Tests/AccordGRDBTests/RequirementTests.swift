#if GRDB
import Accord
import AccordDatabase
import AccordExpectations
import AccordGRDB
import GRDB
import Testing

private enum Shelf: GRDBDatabaseSource {
    static func migrate(_ writer: any DatabaseWriter) throws {
        try writer.write { db in try db.execute(sql: "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT)")
        }
    }
}

private struct Volume: Codable, FetchableRecord, PersistableRecord {
    static let databaseTableName = "book"
    var id: Int64
    var title: String?
}

/// Every `require…` of a database, where it is not met.
@Suite struct RequirementTests {
    static let requirements: [@Sendable (TestDatabase) async throws -> Void] = [
        { _ = try await $0.requireRow("book", ["title": "Emma"]) },
        { _ = try await $0.requireExists(Volume.self) { $0.filter(key: 1) } },
    ]

    @Test(arguments: requirements.indices)
    func `a requirement that is not met records an issue and throws`(_ index: Int) async throws {
        try await withKnownIssue {
            try await withFixtures(.database(of: Shelf.self)) {
                let (database, scope) = (try await TestDatabase.current, try #require(Scope.current))
                // On a foreign thread the end of a test is an error that can be caught.
                let error = await Task.detached {
                    await Scope.$current.withValue(scope) {
                        await #expect(throws: RequirementFailed.self) {
                            try await Self.requirements[index](database)
                        }
                    }
                }.value
                #expect(error != nil)
            }
        } matching: { issue in
            issue.comments.contains { $0.rawValue.contains("book") }
        }
    }
}
#endif

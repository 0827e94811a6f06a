#if GRDB
import Accord
import AccordDatabase
import AccordGRDB
import Testing

/// An app that answers, and asks its database only where it is told to.
enum Librarian: TestApp {
    static let needs: [any Fixture.Type] = [TestDatabase.self]

    static func dependencies(_ context: FixtureContext) async throws -> TestDatabase {
        try await context.database
    }

    static func app(_ database: TestDatabase) async throws -> HandlerTransport {
        HandlerTransport { request in
            if request.path == "/titles" { _ = try database.titles() }
            return Response(status: .noContent)
        }
    }

    static func start(_ app: HandlerTransport, over serving: Serving) async throws -> any HTTPTransport {
        app
    }
}

@Suite(.warnings([]))
struct UsedDatabaseTests {
    @Test func `an app that is bound inside of a test may not need its database`() async throws {
        try await withFixtures(
            .app(Librarian.self), .database(of: ShelfDatabase.self, unused: .allowed)
        ) { client in
            try await client.get("/health").expectStatus(.noContent)
        }
    }

    @Test(.app(Librarian.self), .database(of: ShelfDatabase.self))
    func `an app that asks its database is not warned of`() async throws {
        try await TestClient.current.get("/titles").expectStatus(.noContent)
    }

    @Test(.app(Librarian.self), .database(of: ShelfDatabase.self, unused: .allowed))
    func `an app that need not ask its database is not warned of`() async throws {
        try await TestClient.current.get("/health").expectStatus(.noContent)
    }

    @Test(.app(Librarian.self), .database(of: ShelfDatabase.self))
    func `a test without requests is not warned of`() async throws {
        _ = try await TestDatabase.current
    }
}

@Suite(.warnings(["1 requests and never used the database default"]))
struct UnusedDatabaseTests {
    @Test(.app(Librarian.self), .database(of: ShelfDatabase.self))
    func `an app that never asks its database is warned of`() async throws {
        try await TestClient.current.get("/health").expectStatus(.noContent)
    }

    @Test func `an app that is bound inside of a test is warned of as well`() async throws {
        try await withFixtures(.app(Librarian.self), .database(of: ShelfDatabase.self)) { client in
            try await client.get("/health").expectStatus(.noContent)
        }
    }

    @Test(.app(Librarian.self), .database(of: ShelfDatabase.self))
    func `a request outside of the body that allows it is warned of`() async throws {
        try await withFixtures(.database(of: ShelfDatabase.self, unused: .allowed)) {
            try await TestClient.current.get("/health").expectStatus(.noContent)
        }
        try await TestClient.current.get("/health").expectStatus(.noContent)
    }
}

@Suite(.warnings([]), .app(Librarian.self), .database(of: ShelfDatabase.self))
struct InnerDatabaseAllowedTests {
    @Test(.database(of: ShelfDatabase.self, unused: .allowed))
    func `a test allows what its suite warns of`() async throws {
        try await TestClient.current.get("/health").expectStatus(.noContent)
    }

    @Test func `a body allows what its suite warns of`() async throws {
        try await withFixtures(.database(of: ShelfDatabase.self, unused: .allowed)) {
            try await TestClient.current.get("/health").expectStatus(.noContent)
        }
    }
}

@Suite(
    .warnings(["1 requests and never used the database default"]), .app(Librarian.self),
    .database(of: ShelfDatabase.self, unused: .allowed))
struct InnerDatabaseWarnedTests {
    @Test(.database(of: ShelfDatabase.self)) func `a test is warned of what its suite allows`() async throws {
        try await TestClient.current.get("/health").expectStatus(.noContent)
    }
}

/// Takes the warnings that must come at the end of a test, and fails where there are others.
struct WarningsHeard: SuiteTrait, TestTrait, TestScoping {
    let expected: [String]

    var isRecursive: Bool { true }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        let heard = Collected()
        let issues = IssueHandlingTrait.compactMapIssues { issue in
            heard.add(issue.comments.map(\.rawValue).joined())
            return issue.isFailure ? issue : nil
        }
        try await issues.provideScope(for: test, testCase: testCase, performing: function)
        #expect(heard.all.count == expected.count, "\(heard.text)")
        for (text, part) in zip(heard.all, expected) { #expect(text.contains(part)) }
    }
}

extension Trait where Self == WarningsHeard {
    static func warnings(_ expected: [String]) -> Self { WarningsHeard(expected: expected) }
}
#endif

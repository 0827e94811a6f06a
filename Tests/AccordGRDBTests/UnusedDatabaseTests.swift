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
            return Response(status: request.path == "/refused" ? .unauthorized : .noContent)
        }
    }

    static func start(_ app: HandlerTransport, over serving: Serving) async throws -> any HTTPTransport {
        app
    }
}

/// An app that takes the database when it is built, as apps do.
enum Lender: TestApp {
    static let needs: [any Fixture.Type] = [TestDatabase.self]

    static func dependencies(_ context: FixtureContext) async throws -> TestDatabase {
        let database = try await context.database
        _ = try database.writer
        return database
    }

    static func app(_ database: TestDatabase) async throws -> HandlerTransport {
        try await Librarian.app(database)
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

    @Test(.app(Lender.self), .database(of: ShelfDatabase.self))
    func `a request in a block that changes nothing is one line`() async throws {
        let (client, database) = (try await TestClient.current, try await TestDatabase.current)
        try await database.expectNoChanges { try await client.get("/titles") }
    }

    @Test(.app(Librarian.self), .database(of: ShelfDatabase.self, unused: .allowed))
    func `an app that need not ask its database is not warned of`() async throws {
        try await TestClient.current.get("/health").expectStatus(.noContent)
    }

    @Test(.app(Librarian.self), .database(of: ShelfDatabase.self))
    func `requests that were refused need no database`() async throws {
        try await TestClient.current.post("/refused").expectStatus(.unauthorized)
    }

    @Test(
        .app(Lender.self), .database(of: ShelfDatabase.self), arguments: ["/health", "/refused", "/titles"])
    func `an app that was handed its database may answer a read without it`(path: String) async throws {
        try await TestClient.current.get(path)
    }

    @Test(.app(Lender.self), .database(of: ShelfDatabase.self), arguments: ["/refused", "/titles"])
    func `a write that was refused, or ran a statement, is not warned of`(path: String) async throws {
        try await TestClient.current.post(path)
    }

    @Test(.app(Lender.self), .database(of: ShelfDatabase.self, unused: .allowed))
    func `a write to somewhere else is allowed where the test says so`() async throws {
        try await TestClient.current.post("/mails").expectStatus(.noContent)
    }

    @Test(.app(Librarian.self), .database(of: ShelfDatabase.self))
    func `a test without requests is not warned of`() async throws {
        _ = try await TestDatabase.current
    }
}

@Suite(.warnings(["answered 2 requests, and nobody handed it"]))
struct UnusedDatabaseCountTests {
    @Test(.app(Librarian.self), .database(of: ShelfDatabase.self))
    func `requests that were answered are counted, and refused ones are not`() async throws {
        let client = try await TestClient.current
        for path in ["/health", "/refused", "/health"] { try await client.get(path) }
    }
}

@Suite(.warnings(["answered 1 request, and nobody handed it the database default"]))
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

@Suite(.warnings(["answered POST /mails, and no statement ran on the database default"]))
struct WriteWithoutStatementTests {
    @Test(.app(Lender.self), .database(of: ShelfDatabase.self))
    func `a write that succeeds without a statement is warned of`() async throws {
        let client = try await TestClient.current
        try await client.get("/health")
        try await client.post("/mails").expectStatus(.noContent)
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
    .warnings(["answered 1 request, and nobody handed it the database default"]), .app(Librarian.self),
    .database(of: ShelfDatabase.self, unused: .allowed))
struct InnerDatabaseWarnedTests {
    @Test(.database(of: ShelfDatabase.self)) func `a test is warned of what its suite allows`() async throws {
        try await TestClient.current.get("/health").expectStatus(.noContent)
    }
}
#endif

import Accord
import AccordDatabase
import Testing

/// What stands for an app that runs statements.
private func run(_ count: Int) throws {
    let log = try #require(StatementLog.current)
    for index in 0..<count { log.append(.read("SELECT * FROM books WHERE id = ?", index)) }
}

/// An app that asks for each row on its own.
private struct LoopingApp: HTTPTransport, TestApp {
    static func app(_ dependencies: Void) async throws -> LoopingApp { LoopingApp() }

    static func start(_ app: LoopingApp, over serving: Serving) async throws -> any HTTPTransport { app }

    func send(_ request: Request) async throws -> Reply {
        try run(6)
        return Reply(response: Response(status: .ok), route: "/books/{id}")
    }
}

@Suite(.queries(atMost: 2, repeated: .allowed)) struct QueriesTraitTests {
    @Test func `a test within its budget passes`() throws { try run(2) }

    @Test(.queries(atMost: 9, repeated: .allowed)) func `the innermost budget counts`() throws { try run(9) }

    @Test(.queries(repeated: .allowed)) func `a trait without a limit takes the outer one away`() throws {
        try run(20)
    }

    @Test(arguments: 1...3) func `each case has a log of its own`(number: Int) throws { try run(2) }
}

struct WithQueriesTests {
    @Test func `a block within its budget passes, and gives what it returns`() async throws {
        let result = try await withQueries(atMost: 2) {
            try run(2)
            return 7
        }
        #expect(result == 7)
    }

    @Test func `a block over its budget is an issue of the test`() async throws {
        try await withKnownIssue {
            try await withQueries(atMost: 1) { try run(2) }
        } matching: { issue in
            issue.comments.contains { $0.rawValue.contains("2 statements ran, and at most 1 may") }
        }
    }

    @Test func `a block is counted from its own start`() async throws {
        try await withQueries {
            try run(3)
            try await withQueries(atMost: 1) { try run(1) }
        }
    }

    @Test func `a block that throws is not counted`() async throws {
        struct Failure: Error {}
        await #expect(throws: Failure.self) {
            try await withQueries(atMost: 0) {
                try run(1)
                throw Failure()
            }
        }
    }

    @Test func `a loop over rows names the route of its request`() async throws {
        try await withKnownIssue {
            let client = TestClient(transport: LoopingApp())
            _ = try await withQueries(repeated: .error) { try await client.get("/books/1") }
        } matching: { issue in
            issue.comments.contains {
                $0.rawValue.contains("GET /books/1, route /books/{id}: a query ran 6 times")
            }
        }
    }

    @Test(.app(LoopingApp.self)) func `so does one of the client of the app`() async throws {
        try await withKnownIssue {
            let client = try await TestClient.current
            _ = try await withQueries(repeated: .error) { try await client.get("/books/2") }
        } matching: { issue in
            issue.comments.contains {
                $0.rawValue.contains("GET /books/2, route /books/{id}: a query ran 6 times")
            }
        }
    }

    @Test(.app(LoopingApp.self)) func `what the test runs between its requests is not theirs`() async throws {
        try await withKnownIssue {
            try await withQueries(repeated: .error(from: 7)) {
                try run(4)
                try await TestClient.current.get("/books/3")
                try run(4)
            }
        } matching: { issue in
            issue.comments.contains { $0.rawValue.contains("this test: a query ran 8 times") }
        }
    }

    @Test(.queries(repeated: .allowed)) func `a binding of withFixtures holds for its body`() async throws {
        try await withKnownIssue {
            try await withFixtures(.app(LoopingApp.self), .queries(atMost: 5, repeated: .allowed)) { client in
                _ = try await client.get("/books/4")
            }
            try run(9)
        } matching: { issue in
            issue.comments.contains { $0.rawValue.contains("6 statements ran, and at most 5 may") }
        }
    }
}

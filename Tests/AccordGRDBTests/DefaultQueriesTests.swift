#if GRDB
import Accord
import AccordDatabase
import AccordGRDB
import GRDB
import Synchronization
import Testing

/// An app that asks for each book on its own, in one request or in many.
private enum Looper: TestApp {
    static let needs: [any Fixture.Type] = [TestDatabase.self]

    static func dependencies(_ context: FixtureContext) async throws -> any DatabaseWriter {
        try await context.database.writer
    }

    static func app(_ writer: any DatabaseWriter) async throws -> LoopTransport {
        LoopTransport(writer: writer)
    }

    static func start(_ app: LoopTransport, over serving: Serving) async throws -> any HTTPTransport { app }
}

/// `/books` asks for ten books, `/books/7` for one; `/together/7` as well, and waits for the other five.
private final class LoopTransport: HTTPTransport {
    private let writer: any DatabaseWriter
    private let waiting = Mutex<[CheckedContinuation<Void, Never>]>([])

    init(writer: any DatabaseWriter) { self.writer = writer }

    func send(_ request: Request) async throws -> Reply {
        if let number = request.path.split(separator: "/").last.flatMap({ Int($0) }) {
            try title(number)
        } else {
            for number in 1...10 { try title(number) }
        }
        if request.path.hasPrefix("/together") { await meet() }
        return Reply(response: Response(), route: "/books")
    }

    private func title(_ number: Int) throws {
        _ = try writer.unsafeReentrantWrite {
            try String.fetchOne($0, sql: "SELECT title FROM books WHERE id = ?", arguments: [number])
        }
    }

    private func meet() async {
        await withCheckedContinuation { continuation in
            let all = waiting.withLock { waiting in
                waiting.append(continuation)
                return waiting.count == 6 ? waiting : []
            }
            for continuation in all { continuation.resume() }
        }
    }
}

@Suite(
    .warnings(["GET /books, route /books: a query ran 10 times with other values: SELECT title FROM books"]),
    .app(Looper.self), .database(of: ShelfDatabase.self))
struct DefaultQueriesTests {
    @Test func `a request that asks for each row is warned of without a budget`() async throws {
        try await TestClient.current.get("/books")
    }

    @Test(.database(of: ShelfDatabase.self)) func `two traits that bind the database warn once`() async throws
    {
        try await TestClient.current.get("/books")
    }

    @Test func `a body that binds the database warns of its own requests, once`() async throws {
        try await withFixtures(.database(of: ShelfDatabase.self)) {
            try await TestClient.current.get("/books")
        }
    }

    @Test(.queries()) func `a budget of the test speaks in its place`() async throws {
        try await TestClient.current.get("/books")
    }

    @Test func `so does one of a block, for the block only`() async throws {
        let client = try await TestClient.current
        try await withQueries(repeated: .allowed) { try await client.get("/books") }
        try await client.get("/books")
    }
}

@Suite(.warnings([]), .app(Looper.self))
struct AllowedQueriesTests {
    @Test(.database(of: ShelfDatabase.self), .queries(repeated: .allowed))
    func `a budget behind the database allows what is repeated`() async throws {
        try await TestClient.current.get("/books")
    }

    @Test(.queries(repeated: .allowed), .database(of: ShelfDatabase.self))
    func `so does one before it`() async throws { try await TestClient.current.get("/books") }

    @Test(.database(of: ShelfDatabase.self))
    func `a block of an expectation that allows it is not warned of`() async throws {
        let client = try await TestClient.current
        try await TestDatabase.current.expectQueries(atMost: 10, repeated: .allowed) {
            try await client.get("/books")
        }
    }

    @Test(.database(of: ShelfDatabase.self)) func `many requests with one query each are no loop`()
        async throws
    {
        let client = try await TestClient.current
        for number in 1...10 { try await client.get("/books/\(number)") }
    }

    @Test(.database(of: ShelfDatabase.self)) func `nor are requests at the same time`() async throws {
        let client = try await TestClient.current
        try await withThrowingTaskGroup { group in
            for number in 1...6 { group.addTask { try await client.get("/together/\(number)") } }
            try await group.waitForAll()
        }
    }

    @Test(.database(of: ShelfDatabase.self)) func `nor is what the test asks by itself`() async throws {
        let writer = try await TestDatabase.current.writer
        for number in 1...10 {
            _ = try await writer.read {
                try String.fetchOne($0, sql: "SELECT title FROM books WHERE id = ?", arguments: [number])
            }
        }
    }
}
#endif

#if Hummingbird && GRDB
import Accord
import AccordDatabase
import Testing

/// What an app runs on connections of its own is not seen: no budget may pass for that reason.
@Suite(.app(GuestbookServer.self), .database(.file))
struct UnseenStatementsTests {
    @Test func `a budget for statements that nobody sees is refused`() async throws {
        let (database, client) = try await (TestDatabase.current, TestClient.current)
        try await withKnownIssue {
            _ = try await database.expectQueries(atMost: 1) { try await client.get("/entries") }
        } matching: { issue in
            Self.isUnseen(issue)
        }
    }

    @Test func `so is one for all databases of a test`() async throws {
        let client = try await TestClient.current
        try await withKnownIssue {
            _ = try await withQueries(atMost: 1) { try await client.get("/entries") }
        } matching: { issue in
            Self.isUnseen(issue)
        }
    }

    private static func isUnseen(_ issue: Issue) -> Bool {
        issue.comments.contains { $0.rawValue.contains("opened the database by itself") }
    }
}
#endif

#if Hummingbird && GRDB
import Accord
import AccordDatabase
import AccordGRDB
import AccordHummingbird
import GuestbookApp
import Testing

enum GuestbookServer: HummingbirdTestApp, SQLScript {
    static let needs: [any Fixture.Type] = [TestDatabase.self]
    static let schema = [SQLText(Guestbook.schema)]
    static let seeds: [SQLText] = ["INSERT INTO entries (guest, message) VALUES ('Ada', 'Hello')"]

    static func dependencies(_ test: FixtureContext) async throws -> String { try await test.database.path }

    static func app(_ path: String) async throws -> some HummingbirdApp {
        BuiltApp(try Guestbook.build(databasePath: path))
    }
}

@Suite(.app(GuestbookServer.self), .database(.file))
struct GuestbookTests {
    @Test func `the book shows what was written`() async throws {
        try await TestClient.current.get("/entries").expectStatus(.ok).expectJSON(at: "/0/message", "Hello")
    }
}
#endif

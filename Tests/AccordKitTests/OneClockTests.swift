#if GRDB && Auth
import Accord
import AccordAuth
import AccordDatabase
import AccordDoubles
import AccordGRDB
import Foundation
import GRDB
import Testing

/// The clock of a test is the time of everything that belongs to the test.
@Suite(
    .app(Counter.self), .database(.clone), .clock(at: "1970-01-12T13:46:40Z"),
    .authentication(.header(.visitor) { $0.email }))
struct OneClockTests {
    private static let start = Date(timeIntervalSince1970: 1_000_000)
    private static let signer = TokenSigner.hs256(key: "a key of more than the 32 bytes that are needed")

    @Test func `one step takes app, database, tokens, cache, cookies and tasks along`() async throws {
        let (client, database) = try await (TestClient.signedIn, TestDatabase.current)
        let (cache, tasks) = try await (TestCache.current, TaskQueue.current)
        var cookie = Cookie(name: "consent", value: "yes")
        cookie.maxAge = 3600
        client.jar.set(cookie)
        cache.set("price", 12, for: .seconds(3600))
        tasks.handle("letter") { _ in }
        await tasks.enqueue("letter", TaskOptions(delay: .seconds(3600)))
        try await client.get("/").expectBody("hello at 1000000")
        #expect(client.jar.cookies.count == 1)
        #expect(await tasks.drain() == 0)

        TestClock.current.advance(by: .seconds(3600))

        try await client.get("/").expectBody("hello at 1003600")
        let date = try await database.writer.write { try $0.transactionDate }
        #expect(date == Self.start.addingTimeInterval(3600))
        #expect(try await Self.expiry() == 1_003_600 + 86_400)
        cache.expectMissing("price")
        #expect(client.jar.cookies.isEmpty)
        #expect(await tasks.drain() == 1)
    }

    /// When a token that is given out now expires.
    private static func expiry() async throws -> Int? {
        let parts = try await signer.token(for: TestUser.current).split(separator: ".")
        let padding = String(repeating: "=", count: (4 - parts[1].count % 4) % 4)
        let text = parts[1].replacing("-", with: "+").replacing("_", with: "/") + padding
        return try JSON(parsing: Array(try #require(Data(base64Encoded: String(text)))))["exp"]?.int
    }
}
#endif

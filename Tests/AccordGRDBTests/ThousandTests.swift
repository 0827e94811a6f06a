#if GRDB
import Accord
import AccordDatabase
import AccordGRDB
import Foundation
import GRDB
import Testing

/// A thousand executions at once, as many tests would be.
struct ThousandTests {
    private enum Users: SQLScript {
        static let schema: [SQLText] = [
            "CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, number INTEGER NOT NULL, at TEXT NOT NULL)"
        ]
        static let seeds: [SQLText] = ["INSERT INTO users (number, at) VALUES (-1, 'seed')"]
    }

    private struct Seen: Equatable, Sendable {
        var rows: [DatabaseRow]
        var now: Date
        var statements: Int
    }

    private static let start = Date(timeIntervalSince1970: 1_000_000)

    @Test func `each of a thousand has its own rows, time and log`() async throws {
        try await withThrowingTaskGroup(of: (Int, Seen).self) { group in
            for number in 0..<1000 { group.addTask { (number, try await Self.execution(number)) } }
            for try await (number, seen) in group { #expect(seen == Self.expected(number)) }
        }
    }

    /// Apart from this test, so that each has an execution of its own.
    private static func execution(_ number: Int) async throws -> Seen {
        try await Task.detached {
            try await withFixtures(
                .clock(at: start), .database(.clone, of: Users.self)
            ) {
                let database = try await TestDatabase.current
                TestClock.current.advance(by: .seconds(number))
                try await database.writer.write { db in
                    let now = try db.transactionDate
                    try db.execute(
                        sql: "INSERT INTO users (number, at) VALUES (?, ?)",
                        arguments: [number, "\(now.timeIntervalSince1970)"])
                }
                await Task.yield()
                return Seen(
                    rows: try await database.connection.rows("SELECT * FROM users ORDER BY id"),
                    now: TestClock.current.now, statements: database.log.statements.count)
            }
        }.value
    }

    private static func expected(_ number: Int) -> Seen {
        let now = start.addingTimeInterval(Double(number))
        return Seen(
            rows: [
                DatabaseRow([("id", 1), ("number", -1), ("at", "seed")]),
                DatabaseRow([
                    ("id", 2), ("number", .integer(Int64(number))),
                    ("at", .text("\(now.timeIntervalSince1970)")),
                ]),
            ], now: now, statements: 1)
    }
}
#endif

#if GRDB
import AccordDatabase
import AccordFixtures
import AccordGRDB
import AccordJSON
import ArgumentParser
import GRDB

struct IsolationsBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "isolations", abstract: "Runs tests side by side, each on a database of 40 tables.",
        discussion: """
            Each test inserts a row and counts. Peers: the other isolations, `.recreate` last. `--tests` is for the fast \
            ones; the others run a tenth of them.
            Example: accord-bench isolations --tests 1000
            """)

    @Option(help: "How many tests make a run.") var tests = 1_000

    func run() async throws {
        let clone = try await seconds(.clone, tests)
        let file = try await seconds(.file, tests)
        let rollback = try await seconds(.rollback, tests / 10)
        let recreate = try await seconds(.recreate, tests / 10)
        Measurement(
            name: "isolations", seconds: clone, runs: 1,
            peers: [("file", file), ("rollback", rollback), ("recreate", recreate)],
            facts: [("tests", JSON(tests)), ("tests a second", JSON(Int(1 / clone)))]
        ).printLine()
    }

    /// The time of one of so many tests that run at once.
    private func seconds(_ isolation: DatabaseIsolation, _ count: Int) async throws -> Double {
        try await test(isolation)
        let clock = ContinuousClock()
        let start = clock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<max(1, count) { group.addTask { try await test(isolation) } }
            try await group.waitForAll()
        }
        return (clock.now - start) / .seconds(max(1, count))
    }

    private func test(_ isolation: DatabaseIsolation) async throws {
        try await withFixtures(.database(isolation, of: FortyTables.self)) {
            let writer = try await TestDatabase.current.writer
            let count = try await writer.write { db in
                try db.execute(sql: "INSERT INTO table0 (name) VALUES ('mine')")
                return try Int.fetchOne(db, sql: "SELECT count(*) FROM table0")
            }
            precondition(count == 21, "a test must see its own row and nobody else's")
        }
    }
}
#endif

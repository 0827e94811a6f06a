#if GRDB
import AccordDatabase
import AccordGRDB
import AccordJSON
import ArgumentParser
import Foundation
import GRDB

struct CloneBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clone", abstract: "Makes the database of a test, and asks it once.",
        discussion: """
            The template has 40 tables, 80 indexes and 800 rows. Peers: a copy in a file with a pool, and
            creating, migrating and seeding each time.
            Example: accord-bench clone --count 100
            """)

    @Option(help: "How many databases make a run.") var count = 100
    @OptionGroup var options: RunOptions

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory.path + "/accord-bench-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let driver = FortyTables.driver
        let path = "\(folder)/template.sqlite"
        let made = try await driver.create(DatabaseOpening(.memory))
        try await made.save(to: path)
        try await made.close()
        let template = try await driver.template(at: path)
        let memory = try await median { _ in try await template.open(DatabaseOpening(.memory)) }
        let file = try await median { number in
            try await template.open(DatabaseOpening(.file("\(folder)/\(number).sqlite")))
        }
        let anew = try await median { _ in try await driver.create(DatabaseOpening(.memory)) }
        Measurement(
            name: "clone", seconds: memory, runs: options.runs,
            peers: [("file and pool", file), ("create and seed", anew)], facts: [("count", JSON(count))]
        ).printLine()
    }

    /// The median time of one database: opened, asked once, closed.
    private func median(
        _ open: (_ number: String) async throws -> any DatabaseConnection
    ) async throws -> Double {
        let clock = ContinuousClock()
        var times: [Double] = []
        for run in 0...max(1, options.runs) {
            let start = clock.now
            for number in 0..<count {
                let connection = try await open("\(UUID().uuidString)-\(number)")
                let rows = try await connection.rows("SELECT count(*) AS n FROM table0")
                precondition(rows.first?["n"] == 20, "a database of a test must have its seeds")
                try await connection.close()
            }
            // The first run warms up, and does not count.
            if run > 0 { times.append((clock.now - start) / .seconds(count)) }
        }
        return times.sorted()[times.count / 2]
    }
}

/// 40 tables with two indexes and 20 rows each.
enum FortyTables: GRDBDatabaseSource {
    static func migrate(_ writer: any DatabaseWriter) throws {
        try writer.write { db in
            for table in 0..<40 {
                try db.execute(
                    sql: """
                        CREATE TABLE table\(table) (
                            id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT, created TEXT, amount REAL);
                        CREATE INDEX name\(table) ON table\(table) (name);
                        CREATE INDEX email\(table) ON table\(table) (email);
                        """)
            }
        }
    }

    static func seed(_ writer: any DatabaseWriter) throws {
        try writer.write { db in
            for table in 0..<40 {
                for row in 0..<20 {
                    try db.execute(
                        sql: """
                            INSERT INTO table\(table) (name, email, created, amount)
                            VALUES (?, ?, '2026-01-01T10:00:00Z', 19.5)
                            """, arguments: ["name \(row)", "reader\(row)@example.org"])
                }
            }
        }
    }
}
#endif

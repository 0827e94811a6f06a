#if GRDB
import Accord
import AccordDatabase
import AccordGRDB
import Foundation
import GRDB
import Testing

struct BadDatabaseTests {
    enum Broken: GRDBDatabaseSource {
        static func migrate(_ writer: any DatabaseWriter) throws {
            try writer.write { db in
                try db.execute(sql: "CREATE TABLE half (id INTEGER PRIMARY KEY)")
                try db.execute(sql: "CREATE TABEL typo")
            }
        }
    }

    enum NoFile: SQLScript {
        static let schema: [SQLText] = [.file("nowhere.sql")]
    }

    enum Script: SQLScript {
        static let schema: [SQLText] = ["CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (x)"]
        static let seeds: [SQLText] = ["INSERT INTO a VALUES (7)"]
    }

    @Test func `a failed migration names its source and the database's words`() async throws {
        let error = await failure(of: .database(.clone, of: Broken.self))
        #expect(error.contains("Broken") && error.contains("TABEL"))
    }

    @Test func `a failed migration of a recreated database does as well`() async throws {
        let error = await failure(of: .database(.recreate, of: Broken.self))
        #expect(error.contains("Broken") && error.contains("TABEL"))
    }

    @Test func `a script file that is not there is named`() async throws {
        let error = await failure(of: .database(.clone, of: NoFile.self))
        #expect(error.contains("nowhere.sql"))
    }

    @Test func `a database without a source says what to write`() async throws {
        let error = await failure(of: .database())
        #expect(error.contains("GRDBDatabaseSource"))
    }

    @Test func `several databases without a default are refused`() async throws {
        let error = await failure(of: .databases(["main": .primary(of: Script.self)]))
        #expect(error.contains("default"))
    }

    @Test(.database(.clone, of: Script.self)) func `plain SQL makes a database`() async throws {
        let database = try await TestDatabase.current
        #expect(try await database.connection.rows("SELECT id FROM a").first?["id"] == 7)
        #expect(try await database.connection.tables().map(\.name) == ["a", "b"])
    }

    private func failure(of binding: FixtureBinding) async -> String {
        let error = await #expect(throws: (any Error).self) {
            try await withFixtures(binding) { _ = try await TestDatabase.current }
        }
        return String(describing: error)
    }
}
#endif

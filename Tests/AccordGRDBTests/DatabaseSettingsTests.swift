#if GRDB
import Accord
import AccordDatabase
import AccordGRDB
import Foundation
import GRDB
import TestSupport
import Testing

struct DatabaseSettingsTests {
    private static let folder = FileManager.default.temporaryDirectory.path + "/accord-\(UUID().uuidString)"

    private func said(_ test: String, _ environment: [String: String]) async throws -> [String] {
        try await TestProcess.run("NestedDatabaseTests/\(test)", environment).said
    }

    @Test func `a database without an isolation takes the configuration's`() async throws {
        #expect(
            try await said("isolation", ["ACCORD_DATABASE_ISOLATION": "recreate"]) == [".recreate .clone"])
        #expect(try await said("isolation", [:]) == [".clone .clone"])
    }

    @Test(arguments: ["truncate", "rollback"])
    func `a shared database stands where the configuration says, under its name for tests`(
        isolation: String
    ) async throws {
        let folder = "\(Self.folder)-\(isolation)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = "\(folder)/test_shop.sqlite"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data("what another run has left".utf8).write(to: URL(filePath: path))
        let said = try await said(
            "sharing",
            ["ACCORD_DATABASE_ISOLATION": isolation, "ACCORD_DATABASE_URL": "sqlite://\(folder)/shop.sqlite"])
        #expect(said == ["\(path) Dune, Emma", "\(path) Script"])
        let queue = try DatabaseQueue(path: path)
        #expect(try await queue.read { try $0.tableExists("a") })
        try queue.close()
    }

    @Test(arguments: ["truncate", "rollback"])
    func `two processes take turns at the file that the configuration names`(isolation: String) async throws {
        let folder = "\(Self.folder)-turns-\(isolation)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let environment = [
            "ACCORD_DATABASE_ISOLATION": isolation, "ACCORD_DATABASE_URL": "sqlite://\(folder)/shop.sqlite",
        ]
        async let one = TestProcess.run("NestedDatabaseTests/turns", environment)
        async let other = TestProcess.run("NestedDatabaseTests/turns", environment)
        let said = try await [one, other]
        #expect(said.map(\.status) == [0, 0], "\(said.map(\.output))")
        #expect(said.flatMap(\.said) == Array(repeating: "Dune, Emma", count: 40))
    }

    @Test(arguments: ["file", "recreate"])
    func `a test's own file has the name that the configuration gives, in a folder of its own`(
        isolation: String
    ) async throws {
        let said = try await said(
            "sharing",
            [
                "ACCORD_DATABASE_ISOLATION": isolation,
                "ACCORD_DATABASE_URL": "sqlite://\(Self.folder)/shop.sqlite",
            ])
        #expect(said.count == 2)
        #expect(said.allSatisfy { $0.contains("/test_shop.sqlite ") && !$0.hasPrefix(Self.folder) })
    }

    @Test(arguments: [
        ("sqlite:///srv/production.sqlite", "production"), ("postgres://localhost/shop", "postgres:"),
        ("mongodb://localhost/shop", "mongodb"),
    ])
    func `an address that cannot be used is named`(address: String, word: String) async throws {
        let nested = try await TestProcess.run(
            "NestedDatabaseTests/sharing",
            ["ACCORD_DATABASE_ISOLATION": "truncate", "ACCORD_DATABASE_URL": address])
        #expect(nested.status != 0)
        #expect(nested.output.contains(word))
        #expect(nested.said == [])
    }

    @Test(arguments: ["clone", "file", "recreate", "truncate", "rollback", "inMemory"])
    func `a database that is not migrated is empty`(isolation: String) async throws {
        let said = try await said(
            "emptiness", ["ACCORD_DATABASE_ISOLATION": isolation, "ACCORD_DATABASE_MIGRATE": "false"])
        #expect(said == ["0 tables", "0 tables"])
    }

    @Test func `a template is discarded where the configuration says so`() async throws {
        let kept = try await said("template", [:]) + said("template", ["ACCORD_REUSE_DB": "1"])
        #expect(Set(kept).count == 1)
        let discarded = try await said("template", ["ACCORD_CREATE_DB": "1"])
        #expect(discarded != Array(kept.prefix(1)))
        #expect(try await said("template", ["ACCORD_REUSE_DB": "0"]) != discarded)
    }

    @Test func `the databases of failed tests are kept, with their paths`() async throws {
        let nested = try await TestProcess.run(
            "NestedDatabaseTests/failure",
            ["ACCORD_KEEP_FAILED": "1", "ACCORD_DATABASE_URL": "sqlite:///srv/shop.sqlite"])
        #expect(nested.status != 0)
        let paths = nested.output.matches(of: /\/\S+\/\.build\/accord\/failed\/\S+\.sqlite/).map {
            String($0.output)
        }
        #expect(paths.count == 1)
        let path = try #require(paths.first)
        #expect(path.hasSuffix("/test_shop.sqlite"))
        let queue = try DatabaseQueue(path: path)
        let titles = try await queue.read {
            try String.fetchAll($0, sql: "SELECT title FROM books ORDER BY id")
        }
        #expect(titles == ["Dune", "Emma", "failed"])
        try queue.close()
    }

    @Test func `the databases of failed tests are not kept unless somebody asks`() async throws {
        let nested = try await TestProcess.run("NestedDatabaseTests/failure")
        #expect(nested.status != 0)
        #expect(!nested.output.contains("/failed/"))
    }
}

/// What the process of the tests above does in a process of its own.
@Suite(.enabled(if: TestProcess.isNested), .serialized)
struct NestedDatabaseTests {
    enum Script: SQLScript {
        static let schema: [SQLText] = ["CREATE TABLE a (id INTEGER PRIMARY KEY)"]
    }

    /// Another template each time that it is built.
    enum Dated: SQLScript {
        static let schema: [SQLText] = ["CREATE TABLE built (at TEXT)"]
        static let seeds: [SQLText] = ["INSERT INTO built VALUES (hex(randomblob(16)))"]
    }

    @Test(.database(of: ShelfDatabase.self)) func isolation() async throws {
        let named = try await withFixtures(.database(.clone, of: ShelfDatabase.self)) {
            try await TestDatabase.current.isolation
        }
        TestProcess.say("\(try await TestDatabase.current.isolation) \(named)")
    }

    @Test(.database(of: ShelfDatabase.self)) func sharing1() async throws {
        let database = try await TestDatabase.current
        TestProcess.say("\(try database.openedPath()) \(try database.titles().joined(separator: ", "))")
    }

    @Test(.database(of: Script.self)) func sharing2() async throws {
        let database = try await TestDatabase.current
        TestProcess.say("\(try database.openedPath()) Script")
    }

    @Test(.database(of: ShelfDatabase.self), arguments: 0..<20) func turns(number: Int) async throws {
        let database = try await TestDatabase.current
        TestProcess.say(try database.titles().joined(separator: ", "))
        for copy in 0..<5 { try database.add("Own \(number) \(copy)") }
        let other = try DatabaseQueue(path: try database.openedPath())
        let count = try await other.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM books") }
        #expect(count == 7)
        try other.close()
    }

    @Test(.database(of: ShelfDatabase.self), arguments: 0..<2) func emptiness(number: Int) async throws {
        let database = try await TestDatabase.current
        TestProcess.say("\(try await database.connection.tables().count) tables")
        try await database.connection.execute("CREATE TABLE IF NOT EXISTS own\(number) (x)")
        try await database.connection.execute("DROP TABLE own\(number)")
    }

    @Test(.database(of: Dated.self)) func template() async throws {
        TestProcess.say("\(try await TestDatabase.current.connection.rows("SELECT at FROM built"))")
    }

    @Test(.database(of: ShelfDatabase.self)) func failure() async throws {
        try await TestDatabase.current.add("failed")
        Issue.record("this test must fail")
    }
}

extension TestDatabase {
    fileprivate func openedPath() throws -> String {
        _ = try pool
        return connection.url.path ?? "no path"
    }
}
#endif

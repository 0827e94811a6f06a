#if GRDB
import Accord
import AccordDatabase
import AccordFiles
import Foundation
import GRDB
import TestSupport
import Testing

@testable import AccordGRDB

/// Files that are locked, read-only, damaged, or too big for their disk.
struct DatabaseFileFaultTests {
    private enum Hasty: GRDBDatabaseSource {
        static func migrate(_ writer: any DatabaseWriter) throws { try ShelfDatabase.migrate(writer) }

        static var configuration: GRDB.Configuration {
            var configuration = GRDB.Configuration()
            configuration.busyMode = .timeout(0.01)
            return configuration
        }
    }

    @Test(.database(.file, of: Hasty.self))
    func `a database that another connection has locked says so`() async throws {
        let database = try await TestDatabase.current
        let path = try #require(try await database.url.path)
        let other = try Self.locker(path)
        try await database.connection.execute("DELETE FROM books")
        try other.inDatabase { try $0.execute(sql: "BEGIN EXCLUSIVE") }
        await #expect(throws: DatabaseFault.locked(alias: "default", path: path)) {
            try await database.connection.execute("DELETE FROM books")
        }
        try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
        try other.close()
        try await database.connection.execute("DELETE FROM books")
    }

    @Test(.database(.file, of: ShelfDatabase.self))
    func `a file that is locked when the app opens it says so in its first line`() async throws {
        let database = try await TestDatabase.current
        let path = try await database.path
        let other = try Self.locker(path)
        try other.inDatabase { try $0.execute(sql: "BEGIN EXCLUSIVE") }
        let error = #expect(throws: DatabaseFault.locked(alias: "default", path: path)) {
            try database.writer
        }
        #expect(
            error?.description.hasPrefix("error: the database default is locked by another connection\n")
                == true)
        try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
        try other.close()
        #expect(try database.titles() == ["Dune", "Emma"])
    }

    @Test(.database(.file, of: ShelfDatabase.self))
    func `opening waits for a second, and the app as long as it wants`() async throws {
        let seen = try await DatabaseQueue().writeWithoutTransaction { db in
            var seen: [Int?] = []
            for mode in [Database.BusyMode.timeout(5), .timeout(0.01)] {
                try mode.whileOpening(db) { seen.append(try Self.patience(db)) }
                seen.append(try Self.patience(db))
            }
            return seen
        }
        #expect(seen == [1000, 5000, 5000, 5000])
        let writer = try await TestDatabase.current.writer
        let later = try await writer.writeWithoutTransaction { try Self.patience($0) }
        #expect(later == 5000)
    }

    @Test(
        .database(.file, of: ShelfDatabase.self),
        arguments: [("is not a database", 0), ("is malformed", 100)])
    func `a file that was damaged before the app opens it is named`(words: String, offset: Int) async throws {
        let database = try await TestDatabase.current
        let path = try await database.path
        try Self.damage(path, from: offset)
        let error = #expect(throws: DatabaseFault.self) { try database.writer }
        let text = String(describing: error.map { "\($0)" } ?? "")
        #expect(text.hasPrefix("error: the database of ShelfDatabase cannot be opened\n  at \(path)\n"))
        #expect(text.contains(words))
    }

    @Test(.database(.file, of: ShelfDatabase.self))
    func `rows that were damaged before the app asks for them are an issue in the database's words`()
        async throws
    {
        let database = try await TestDatabase.current
        try Self.damage(try await database.path, from: 4096)
        await withKnownIssue {
            await database.expectRow("books", ["title": "Dune"])
        } matching: {
            $0.comments.contains { $0.rawValue.contains("database disk image is malformed") }
        }
    }

    @Test func `a file that nobody may write is named with its source`() async throws {
        let nested = try await TestProcess.run("NestedReadOnlyFileTests")
        #expect(nested.said.first == "cannotOpen", "\(nested.output)")
        #expect(nested.said.last?.contains("readonly database") == true, "\(nested.output)")
    }

    @Test func `a template that is no database is named`() async throws {
        let path = try Self.file("no database at all, but long enough to have a header of its own")
        defer { try? Disk().remove(path) }
        let error = await #expect(throws: DatabaseFault.self) {
            try await ShelfDatabase.driver.template(at: path)
        }
        guard case .cannotOpen(source: "ShelfDatabase", path: path, reason: let reason) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason.contains("not a database"))
    }

    @Test func `a template that another connection has locked is named`() async throws {
        let path = try Self.file("")
        defer { try? Disk().remove(path) }
        let other = try Self.locker(path)
        try other.inDatabase { try $0.execute(sql: "CREATE TABLE a (x); BEGIN EXCLUSIVE") }
        let error = await #expect(throws: DatabaseFault.self) { try await Hasty.driver.template(at: path) }
        #expect(String(describing: error).contains(path))
        #expect(String(describing: error).contains("locked"))
        try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
        try other.close()
    }

    @Test func `an app that writes to a read-only database hears it, and the test goes on`() async throws {
        try await withFixtures(
            .databases(["default": .primary(of: ShelfDatabase.self), "replica": .replica(of: "default")])
        ) {
            let replica = try await TestDatabase.current("replica")
            await #expect(throws: DatabaseError.self) {
                try await replica.writer.write { try $0.execute(sql: "DELETE FROM books") }
            }
            #expect(try replica.titles() == ["Dune", "Emma"])
        }
    }

    @Test func `a folder that cannot be written is named with its source`() async throws {
        let nested = try await TestProcess.run(
            "NestedDatabaseTests/sharing1",
            [
                "ACCORD_DATABASE_ISOLATION": "truncate",
                "ACCORD_DATABASE_URL": "sqlite:///proc/accord/shop.sqlite",
            ])
        #expect(nested.status != 0)
        #expect(nested.output.contains("the database of ShelfDatabase cannot be opened"))
        #expect(nested.output.contains("/proc/accord/test_shop.sqlite"))
        #expect(nested.output.contains("sharing1"))
    }

    @Test func `a full disk leaves no template and no copy behind`() async throws {
        let nested = try await TestProcess.run("NestedFullDiskTests")
        #expect(
            nested.said == [
                "template: named, 0 left", "copy: named, 0 left", "again: 2 rows", "afterwards: 2 rows",
            ], "\(nested.output)")
    }

    /// Somebody who keeps a transaction open.
    private static func locker(_ path: String) throws -> DatabaseQueue {
        var configuration = GRDB.Configuration()
        configuration.allowsUnsafeTransactions = true
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    /// In milliseconds.
    private static func patience(_ db: Database) throws -> Int? {
        try Int.fetchOne(db, sql: "PRAGMA busy_timeout")
    }

    /// Overwrites a file up to its end.
    private static func damage(_ path: String, from offset: Int) throws {
        var bytes = try #require(try Disk().read(path))
        for index in bytes.indices.dropFirst(offset) { bytes[index] = UInt8(ascii: "*") }
        try Disk().write(bytes, to: path)
    }

    private static func file(_ text: String) throws -> String {
        let path = FileManager.default.temporaryDirectory.path + "/fault-\(UUID().uuidString).sqlite"
        try Disk().write(Array(text.utf8), to: path)
        return path
    }
}
#endif

#if GRDB
import Accord
import AccordDatabase
import AccordFiles
import AccordGRDB
import Foundation
import GRDB
import TestSupport
import Testing

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

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

    private static func file(_ text: String) throws -> String {
        let path = FileManager.default.temporaryDirectory.path + "/fault-\(UUID().uuidString).sqlite"
        try Disk().write(Array(text.utf8), to: path)
        return path
    }
}

/// In a process of its own, whose files cannot grow: what a full disk looks like to whoever writes.
@Suite(.enabled(if: TestProcess.isNested), .serialized)
struct NestedFullDiskTests {
    enum Wide: SQLScript {
        static let schema: [SQLText] = ["CREATE TABLE wide (x)"]
        static let seeds: [SQLText] = ["INSERT INTO wide VALUES (randomblob(65536)), (randomblob(65536))"]
    }

    enum Other: SQLScript {
        static let schema: [SQLText] = ["CREATE TABLE wide (x)"]
        static let seeds: [SQLText] = ["INSERT INTO wide VALUES (randomblob(65536))"]
    }

    @Test func full() async throws {
        signal(SIGXFSZ, SIG_IGN)
        let folder = FileManager.default.temporaryDirectory.path + "/accord-\(getuid())"
        Self.limitFiles(to: 16384)
        let ofTemplate = await Self.failure(.database(.inMemory, of: Other.self))
        let drafts = try Self.drafts()
        TestProcess.say(
            "template: \(ofTemplate.contains("Other") ? "named" : ofTemplate), \(drafts) left")
        Self.limitFiles(to: rlim_t(bitPattern: -1))
        try await Task.detached {
            try await withFixtures(.database(.inMemory, of: Wide.self)) { _ = try await TestDatabase.current }
        }.value
        Self.limitFiles(to: 16384)
        let ofCopy = await Self.failure(.database(.file, of: Wide.self))
        TestProcess.say(
            "copy: \(ofCopy.contains("Wide") ? "named" : ofCopy), \(try Self.files(below: folder)) left")
        TestProcess.say("again: \(try await Self.count(afterFailure: true)) rows")
        Self.limitFiles(to: rlim_t(bitPattern: -1))
        TestProcess.say("afterwards: \(try await Self.count(afterFailure: false)) rows")
    }

    /// - Parameter isFull: whether the disk is full first, and has room later.
    private static func count(afterFailure isFull: Bool) async throws -> Int {
        try await Task.detached {
            try await withFixtures(.database(.file, of: Wide.self)) {
                let database = try await TestDatabase.current
                if isFull {
                    #expect(throws: DatabaseFault.self) { try database.writer }
                    limitFiles(to: rlim_t(bitPattern: -1))
                }
                return try await database.writer.read { db in
                    let isWhole = try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok"
                    return isWhole ? try Int.fetchOne(db, sql: "SELECT count(*) FROM wide") ?? 0 : -1
                }
            }
        }.value
    }

    private static func failure(_ binding: FixtureBinding) async -> String {
        do {
            try await Task.detached {
                try await withFixtures(binding) { _ = try await TestDatabase.current.writer }
            }.value
            return "no failure"
        } catch { return String(describing: error) }
    }

    private static func limitFiles(to size: rlim_t) {
        var limit = rlimit()
        #if canImport(Glibc)
        getrlimit(__rlimit_resource_t(1), &limit)
        limit.rlim_cur = min(size, limit.rlim_max)
        setrlimit(__rlimit_resource_t(1), &limit)
        #else
        getrlimit(RLIMIT_FSIZE, &limit)
        limit.rlim_cur = min(size, limit.rlim_max)
        setrlimit(RLIMIT_FSIZE, &limit)
        #endif
    }

    private static func drafts() throws -> Int {
        guard let root = PackageRoot.above(Path.parent(#filePath)) else { return -1 }
        return try Disk().entries(of: "\(root)/.build/accord/cache/databases")
            .filter { $0.name.hasPrefix(".building") || $0.name.hasPrefix(".accord-") }.count
    }

    private static func files(below folder: String) throws -> Int {
        let own = try Disk().entries(of: folder).filter { $0.name.hasPrefix("\(getpid())-") }
        return try own.flatMap { try Disk().entries(of: "\(folder)/\($0.name)") }.count
    }
}
#endif

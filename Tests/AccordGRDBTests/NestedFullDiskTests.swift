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

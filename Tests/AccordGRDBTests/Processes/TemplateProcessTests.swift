#if GRDB
import AccordFiles
import AccordGRDB
import Foundation
import GRDB
import TestSupport
import Testing

@testable import AccordDatabase

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Templates that several processes build, some of which are killed.
struct TemplateProcessTests {
    /// How often a process is killed; more by hand.
    private static let rounds =
        ProcessInfo.processInfo.environment["ACCORD_TESTS_KILLS"].flatMap(Int.init) ?? 10

    private static func root() -> String {
        FileManager.default.temporaryDirectory.path + "/templates-\(UUID().uuidString)"
    }

    @Test func `a process that is killed while it builds leaves no wrong template`() async throws {
        let root = Self.root()
        defer { try? Disk().remove(root) }
        for _ in 0..<Self.rounds {
            let (process, pipe) = try TestProcess.start(
                "NestedTemplateTests/builds", [NestedTemplateTests.root: root])
            try await Self.waitForLine(pipe)
            // Anywhere in a build, which takes a few milliseconds.
            try await Task.sleep(for: .microseconds(Int.random(in: 0..<20_000)))
            kill(process.processIdentifier, SIGKILL)
            await Aside.run { process.waitUntilExit() }
            try Self.checkAll(in: root)
        }
        let cache = TemplateCache(packageRoot: root)
        _ = try await Templates().template(of: BuiltOften.self, in: cache, isDiscarded: true)
        let left = try Disk().entries(of: cache.folder).map(\.name).filter { $0 != "lock" }
        #expect(left.count == 1)
    }

    @Test func `two processes build a template once`() async throws {
        let root = Self.root()
        defer { try? Disk().remove(root) }
        let environment = [NestedTemplateTests.root: root]
        async let one = TestProcess.run("NestedTemplateTests/shares", environment)
        async let other = TestProcess.run("NestedTemplateTests/shares", environment)
        let said = try await one.said + other.said
        #expect(said.filter { $0 == "1000 rows" }.count == 2)
        #expect(said.filter { $0 == "built" }.count == 1)
        try Self.checkAll(in: root)
    }

    /// The first line that the process itself says.
    private static func waitForLine(_ pipe: Pipe) async throws {
        let heard = await Aside.run {
            var heard = ""
            while !heard.contains("nested: ") {
                let data = pipe.fileHandleForReading.availableData
                guard !data.isEmpty else { break }
                heard += String(decoding: data, as: UTF8.self)
            }
            return heard
        }
        try #require(heard.contains("nested: "))
    }

    /// Every template that is there is whole, whoever made it.
    private static func checkAll(in root: String) throws {
        let folder = TemplateCache(packageRoot: root).folder
        for name in try Disk().entries(of: folder).map(\.name) where name.hasSuffix(".sqlite") {
            let bytes = try Disk().read("\(folder)/\(name)") ?? []
            #expect(name.hasSuffix("-\(ContentDigest(of: bytes).text).sqlite"))
            var configuration = GRDB.Configuration()
            configuration.readonly = true
            let queue = try DatabaseQueue(path: "\(folder)/\(name)", configuration: configuration)
            try queue.read { db in
                let check = try String.fetchOne(db, sql: "PRAGMA integrity_check")
                #expect(check == "ok")
                let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM numbers")
                #expect(count == 1000)
            }
            try queue.close()
        }
    }
}

/// A thousand rows, told to who listens when they are made.
enum BuiltOften: GRDBDatabaseSource {
    static func migrate(_ writer: any DatabaseWriter) throws {
        TestProcess.say("built")
        try writer.write { db in
            try db.execute(sql: "CREATE TABLE numbers (id INTEGER PRIMARY KEY, text TEXT)")
            for number in 0..<1000 {
                try db.execute(
                    sql: "INSERT INTO numbers VALUES (?, hex(randomblob(100)))", arguments: [number])
            }
        }
    }
}

/// What the processes of the tests above do.
@Suite(.enabled(if: TestProcess.isNested), .serialized)
struct NestedTemplateTests {
    static let root = "ACCORD_TESTS_TEMPLATES"

    private var cache: TemplateCache {
        get throws {
            TemplateCache(packageRoot: try #require(ProcessInfo.processInfo.environment[Self.root]))
        }
    }

    /// Until it is killed, or forgotten.
    @Test func builds() async throws {
        let end = ContinuousClock.now + .seconds(30)
        while ContinuousClock.now < end {
            _ = try await Templates().template(of: BuiltOften.self, in: try cache, isDiscarded: true)
        }
    }

    @Test func shares() async throws {
        let template = try await Templates().template(of: BuiltOften.self, in: try cache, isDiscarded: false)
        let connection = try await template.open(DatabaseOpening(.memory))
        let count = try await connection.rows("SELECT count(*) AS count FROM numbers").first?["count"]
        TestProcess.say("\(count ?? .null) rows")
        try await connection.close()
    }
}
#endif

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

/// In a process of its own, which becomes nobody's where it is root's: root may write every file.
@Suite(.enabled(if: TestProcess.isNested))
struct NestedReadOnlyFileTests {
    @Test func readOnly() async throws {
        let path = FileManager.default.temporaryDirectory.path + "/readonly-\(UUID().uuidString).sqlite"
        try await DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE books (title)") }
        defer { try? Disk().remove(path) }
        chmod(path, 0o444)
        if getuid() == 0 { try #require(seteuid(65534) == 0) }
        defer { seteuid(getuid()) }
        do {
            _ = try await ShelfDatabase.driver.create(DatabaseOpening(.file(path)))
        } catch DatabaseFault.cannotOpen(source: "ShelfDatabase", path: path, let reason) {
            TestProcess.say("cannotOpen")
            TestProcess.say(reason)
        }
    }
}
#endif

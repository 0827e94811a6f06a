#if GRDB
import Accord
import AccordDatabase
import AccordGRDB
import Testing

/// All isolations at once, of one source, in tests that run in parallel.
struct MixedIsolationTests {
    @Test(arguments: 0..<10, ["clone", "rollback", "truncate", "file", "recreate"])
    func `no test sees another one, whatever their isolations`(number: Int, name: String) async throws {
        let isolation = try #require(
            [
                "clone": DatabaseIsolation.clone, "rollback": .rollback, "truncate": .truncate,
                "file": .file, "recreate": .recreate,
            ][name])
        try await withFixtures(.database(isolation, of: ShelfDatabase.self)) {
            let database = try await TestDatabase.current
            #expect(try await database.contents() == RollbackTests.untouched)
            try database.add("\(name) \(number)")
            await Task.yield()
            #expect(try database.titles() == ["Dune", "Emma", "\(name) \(number)"])
        }
    }
}
#endif

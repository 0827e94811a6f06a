import AccordFiles
import AccordSnapshots
import TestSupport
import Testing

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// What two processes, or one that is killed, leave behind.
struct ConcurrencyTests {
    private static let count = 120

    private func path(_ index: Int) -> String { "BookTests/snapshot-\(1000 + index).txt" }
    private func old(_ index: Int) -> String { String(repeating: "old \(index)\n", count: 200) }
    private func new(_ index: Int) -> String { String(repeating: "new \(index)\n", count: 300) }

    private func put(_ count: Int, in package: SamplePackage) throws {
        for index in 0..<count { try package.put(path(index), base: old(index), new: new(index)) }
    }

    @Test func `two processes that accept at once come to the same as one`() async throws {
        let package = try SamplePackage()
        try put(60, in: package)
        let processes = try (0..<2).map { _ in
            try Program.spawn(["accept", "--all", "--unseen"], in: package.root)
        }
        for process in processes { #expect([0, 2].contains(await Program.wait(for: process))) }
        for index in 0..<60 { #expect(try package.stored(path(index)) == new(index)) }
        #expect(try package.pending.list().isEmpty)
        #expect(try await package.accord("undo", "--count", "60").code == 0)
        for index in 0..<60 { #expect(try package.stored(path(index)) == old(index)) }
    }

    @Test func `a process that is killed while it accepts leaves each snapshot whole`() async throws {
        let package = try SamplePackage()
        try put(Self.count, in: package)
        var next = 0
        for round in 0..<30 {
            // Killed at another point of its work each time: after the next snapshot, or one of those behind it.
            try await acceptAndDie(after: min(next + round % 3, Self.count - 1), in: package)
            next = try accepted(in: package)
        }
        #expect(next < Self.count, "the last rounds had nothing to accept")
        #expect(try await package.accord("accept", "--all", "--unseen").code == 0)
        #expect(try accepted(in: package) == Self.count)
        #expect(try package.pending.list().isEmpty)
    }

    /// Starts to accept all, and kills that as soon as a snapshot is new.
    private func acceptAndDie(after target: Int, in package: SamplePackage) async throws {
        let (root, stored) = (package.root, Array(old(target).utf8))
        let file = "\(package.tree.root)/\(path(target))"
        let process = try await Aside.run {
            Result {
                let process = try Program.spawn(["accept", "--all", "--unseen"], in: root)
                while (try? Disk().read(file)) == stored, !Program.hasEnded(process) {}
                kill(process, SIGKILL)
                return process
            }
        }.get()
        _ = await Program.wait(for: process)
    }

    /// How many snapshots are new; those that are neither new nor old are torn.
    private func accepted(in package: SamplePackage) throws -> Int {
        var count = 0
        for index in 0..<Self.count {
            let stored = try package.stored(path(index))
            if stored == new(index) {
                count += 1
            } else {
                #expect(stored == old(index), "\(path(index)) is torn")
            }
        }
        return count
    }
}

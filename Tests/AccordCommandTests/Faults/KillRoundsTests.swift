import AccordFiles
import AccordSnapshots
import TestSupport
import Testing

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Commands that decide and undo, killed at any moment, over and over.
final class KillRoundsTests {
    private static let rounds = Endurance.count(24, thorough: 200)
    private static let paths = (0..<10).map { "BookTests/snapshot-\($0).txt" }

    private let package: SamplePackage
    private var random = Seeded(5)

    init() throws {
        package = try SamplePackage()
        for path in Self.paths { try package.put(path, base: old(path), new: new(path)) }
    }

    @Test func `a kill at any moment leaves each snapshot whole, and undo leads back to the first state`()
        async throws
    {
        for round in 0..<Self.rounds {
            try await runAndDie(command(), after: delay())
            for path in Self.paths {
                let stored = try package.tree.read(path)
                #expect(stored == old(path) || stored == new(path), "\(path) is torn in round \(round)")
            }
            if round % 4 == 3 { try await checkUndo("round \(round)") }
        }
        try await checkUndo("the end")
    }

    /// Every other snapshot is a first one.
    private func old(_ path: String) -> [UInt8]? {
        let isNew = Self.paths.firstIndex(of: path).map { $0.isMultiple(of: 2) } ?? false
        return isNew ? nil : Array(String(repeating: "old \(path)\n", count: 50).utf8)
    }

    private func new(_ path: String) -> [UInt8] {
        Array(String(repeating: "new \(path)\n", count: 80).utf8)
    }

    // MARK: - A round

    private func command() -> [String] {
        switch random.below(6) {
        case 0: ["accept", path()]
        case 1: ["reject", path()]
        case 2: SamplePackage.all("accept")
        case 3: SamplePackage.all("reject")
        case 4: ["accept", path(), path(), path()]
        default: ["undo", "--count", "\(1 + random.below(6))"]
        }
    }

    private func path() -> String { Self.paths[random.below(Self.paths.count)] }

    /// In microseconds: as often within a single write as within some decisions.
    private func delay() -> Int { random.below(64 << random.below(10)) }

    /// Starts a command, and kills it so long after it began to decide, if it has not ended by then.
    private func runAndDie(_ arguments: [String], after delay: Int) async throws {
        let process = try Program.spawn(arguments, in: package.root)
        let lock = "\(package.pending.root)/.lock"
        await Aside.run {
            Self.waitUntilTaken(lock, by: process)
            let end = ContinuousClock.now + .microseconds(delay)
            while ContinuousClock.now < end {}
            kill(process, SIGKILL)
        }
        _ = await Program.wait(for: process)
    }

    /// Asks for the lock and gives it back at once, until somebody else has it.
    private static func waitUntilTaken(_ lock: String, by process: pid_t) {
        let file = open(lock, O_RDONLY | O_CLOEXEC)
        defer { close(file) }
        while flock(file, LOCK_SH | LOCK_NB) == 0, !Program.hasEnded(process) { flock(file, LOCK_UN) }
    }

    // MARK: - What is left

    /// Takes all decisions back: then all is as it was, and nothing else is there.
    private func checkUndo(_ label: String) async throws {
        let result = try await package.accord("undo", "--count", "500")
        #expect(result.errors == "error: there is no decision to undo\n", "\(label)")
        for path in Self.paths {
            #expect(try package.tree.read(path) == old(path), "\(path), \(label)")
            let entry = try package.pending.entry(path)
            #expect(entry?.new == new(path) && entry?.base == old(path), "\(path), \(label)")
        }
        let stored = Self.paths.filter { old($0) != nil }
        #expect(try package.storedFiles().keys.sorted() == stored, "\(label)")
    }
}

import AccordFiles
import AccordJournal
import Testing

@testable import AccordSnapshots

/// The survey of journals on a real disk.
struct UsageReadingTests {
    private let gone = "ShopTests/BookTests/sells.json"

    private func write(_ log: RunLog, as run: String, in sandbox: Sandbox) {
        let journal = Journal(runs: sandbox.runs, run: run)
        for event in log.run { journal.append(event) }
        for event in log.lists { journal.append(event) }
        for event in log.tests { journal.append(event) }
        for event in log.snapshots { journal.append(event) }
    }

    private func states(_ sandbox: Sandbox) -> [SnapshotUsage.State] {
        JournalReading(sandbox.runs, platform: RunFixture.platform, oldest: nil).survey
            .usage(of: [gone], pending: []) { _ in 1 }.map(\.state)
    }

    @Test func `an older run of another platform still proves use`() throws {
        let sandbox = try Sandbox()
        write(RunFixture.whole(), as: "2", in: sandbox)
        #expect(states(sandbox) == [.unused(.ownerGone)])
        var other = RunFixture.whole(touching: [gone])
        for index in other.run.indices {
            other.run[index].platform = "macos-arm64"
            other.run[index].time = 10
        }
        other.snapshots[0].time = 11
        write(other, as: "1", in: sandbox)
        #expect(states(sandbox) == [.used])
    }

    @Test func `an older run of the same platform proves nothing more`() throws {
        let sandbox = try Sandbox()
        var older = RunFixture.whole()
        for index in older.run.indices { older.run[index].time = 10 + index }
        older.snapshots = [RunFixture.touched(gone, at: 11)]
        write(older, as: "1", in: sandbox)
        write(RunFixture.whole(), as: "2", in: sandbox)
        #expect(states(sandbox) == [.unused(.ownerGone)])
    }

    @Test func `a file that was just stored is newer than the run`() throws {
        let sandbox = try Sandbox()
        try sandbox.store("1\n", at: gone)
        write(RunFixture.whole(), as: "1", in: sandbox)
        let usage = try JournalReading(sandbox.runs, platform: RunFixture.platform, oldest: nil).survey
            .usage(in: sandbox.tree, pending: [])
        #expect(usage == [SnapshotUsage(path: gone, state: .unknown(.changedSince))])
    }
}

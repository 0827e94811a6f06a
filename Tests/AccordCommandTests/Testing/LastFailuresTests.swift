import AccordFiles
import AccordJournal
import Testing

@testable import AccordCommand

@Suite final class LastFailuresTests {
    private let runs = Runs(folder: "/tmp/accord-last-\(UInt64.random(in: 0 ... .max))")
    private var time = 0

    deinit { try? Disk().remove(runs.folder) }

    private func run(
        _ name: String, failing: [String], shard: String? = nil, end: RunEvent.State? = .finished
    ) {
        let journal = Journal(runs: runs, run: name)
        time += 1
        journal.append(RunEvent(state: .started, shard: shard, time: time))
        for id in failing {
            journal.append(TestEvent(id: id, runner: .xctest, state: .failed, time: time))
        }
        if let end { journal.append(RunEvent(state: end, shard: shard, time: time)) }
    }

    @Test func `without a finished run nothing is known`() {
        run("1", failing: ["a"], end: nil)
        #expect(LastFailures(runs: runs).ids() == nil)
    }

    @Test func `the newest run that came to an end counts`() {
        run("1", failing: ["a"])
        run("2", failing: ["b"], end: .stopped)
        run("3", failing: ["c"], end: nil)
        #expect(LastFailures(runs: runs).ids() == ["b"])
    }

    @Test func `a run in which nothing failed is known as such`() {
        run("1", failing: ["a"])
        run("2", failing: [])
        #expect(LastFailures(runs: runs).ids() == [])
    }

    @Test func `a name that is used again means the later run`() {
        run("ci", failing: ["a"])
        run("ci", failing: ["b"])
        #expect(LastFailures(runs: runs).ids() == ["b"])
    }

    @Test func `all shards of the newest run count, and none of an older one`() {
        run("0", failing: ["old"], shard: "2/2")
        run("1", failing: ["a"], shard: "1/2")
        run("2", failing: ["b"], shard: "2/2")
        #expect(LastFailures(runs: runs).ids() == ["a", "b"])
    }
}

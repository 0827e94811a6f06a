import AccordFiles
import AccordJournal
import Testing

@testable import AccordSnapshots

/// One reading of the journals, newest run first.
struct JournalReadingTests {
    private let path = "ShopTests/BookTests/lists.json"

    private func run(_ name: String, in sandbox: Sandbox, at begin: Int, matching times: Int...) {
        let journal = Journal(runs: sandbox.runs, run: name)
        journal.append(RunEvent(state: .started, platform: RunFixture.platform, time: begin))
        for time in times {
            journal.append(SnapshotEvent(path: path, id: path, verdict: .matched, time: time))
        }
        journal.append(SnapshotEvent(path: path, id: path, verdict: .differs, time: begin + 99))
        journal.append(RunEvent(state: .finished, platform: RunFixture.platform, time: begin + 100))
    }

    private func reading(_ sandbox: Sandbox, oldest: Int?) -> JournalReading {
        JournalReading(sandbox.runs, platform: RunFixture.platform, oldest: oldest)
    }

    @Test func `the last match of a path is known, over all runs that are as new as what waits`() throws {
        let sandbox = try Sandbox()
        run("1", in: sandbox, at: 100, matching: 110, 130, 120)
        run("2", in: sandbox, at: 1000)
        #expect(reading(sandbox, oldest: 120).lastMatches == [path: 130])
        #expect(reading(sandbox, oldest: 200).lastMatches == [path: 130])
        #expect(reading(sandbox, oldest: 201).lastMatches == [:])
        #expect(reading(sandbox, oldest: nil).lastMatches == [:])
    }

    @Test func `what a run beside the newest one has asserted is used`() throws {
        let sandbox = try Sandbox()
        run("whole", in: sandbox, at: 1000)
        let beside = Journal(runs: sandbox.runs, run: "beside")
        beside.append(SnapshotEvent(path: "other", id: "other", verdict: .matched, time: 1050))
        let before = Journal(runs: sandbox.runs, run: "before")
        before.append(SnapshotEvent(path: "earlier", id: "earlier", verdict: .matched, time: 999))
        let usage = reading(sandbox, oldest: nil).survey.usage(of: ["other", "earlier"]) { _ in 1 }
        #expect(usage.map { $0.state == .used } == [true, false])
    }

    @Test func `a run that has been read is not read again`() throws {
        let sandbox = try Sandbox()
        run("1", in: sandbox, at: 100, matching: 110)
        let runs = sandbox.runs.holding(sandbox.runs.journals(of: "1"), of: "1")
        try Disk().remove("\(sandbox.runs.folder)/1")
        run("1", in: sandbox, at: 100, matching: 120)
        let reading = JournalReading(runs, platform: RunFixture.platform, oldest: 100)
        #expect(reading.lastMatches == [path: 110])
    }

    @Test func `lines of another version are counted where they were looked at`() throws {
        let sandbox = try Sandbox()
        run("1", in: sandbox, at: 100)
        run("2", in: sandbox, at: 1000)
        let foreign = Array(#"{"v":2,"event":"snapshot","time":1}"#.utf8)
        try Disk().append(foreign, to: "\(sandbox.runs.folder)/2/x.jsonl")
        #expect(reading(sandbox, oldest: nil).foreignLineCount == 1)
        try Disk().append(foreign, to: "\(sandbox.runs.folder)/1/x.jsonl")
        #expect(reading(sandbox, oldest: nil).foreignLineCount == 1)
    }
}

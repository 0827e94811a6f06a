import AccordFiles
import AccordJournal
import Foundation
import Synchronization
import Testing

@Suite struct JournalTests {
    let runs = Runs(folder: NSTemporaryDirectory() + "accord-runs-\(UUID().uuidString)")

    private func event(_ path: String, _ verdict: SnapshotEvent.Verdict, _ time: Int) -> SnapshotEvent {
        SnapshotEvent(path: path, id: "T/\(path)", verdict: verdict, time: time)
    }

    @Test func `events of several kinds share a journal, and each reads back as it was`() throws {
        defer { try? Disk().remove(runs.folder) }
        let journal = Journal(runs: runs, run: "1")
        var exchange = ExchangeEvent(
            app: "Shop", method: "GET", path: "/books", status: 200, verdict: .kept, time: 3)
        exchange.route = "/books"
        exchange.operation = "/books"
        exchange.contract = "contracts/shop.yaml"
        exchange.mediaType = "application/json"
        let routes = RoutesEvent(app: "Shop", routes: [.init(method: "GET", path: "/books")], time: 2)
        journal.append(event("a", .matched, 1))
        journal.append(routes)
        journal.append(exchange)
        #expect(runs.events(SnapshotEvent.self) == [event("a", .matched, 1)])
        #expect(runs.events(RoutesEvent.self) == [routes])
        #expect(runs.events(ExchangeEvent.self) == [exchange])
    }

    @Test(arguments: [
        TestEvent(id: "T.S/a()", runner: .swiftTesting, state: .started, time: 1),
        TestEvent(
            id: "T.S/`a \"b\"`()", runner: .xctest, state: .failed, duration: 1.5, file: "T/S.swift", line: 3,
            messages: ["expected 1\ngot 2", ""], time: 2),
    ])
    func `a test's event reads back as it was`(event: TestEvent) {
        defer { try? Disk().remove(runs.folder) }
        Journal(runs: runs, run: "1").append(event)
        #expect(runs.events(TestEvent.self, of: "1") == [event])
        #expect(runs.events(TestEvent.self, of: "2").isEmpty)
    }

    @Test(arguments: [
        FixtureEvent(
            fixture: "Shelf", lifetime: "test", needs: ["Clock"], test: "T.S/a()", setUp: 0.25, time: 1),
        FixtureEvent(fixture: "Shelf", lifetime: "suite", test: "", tearDown: 2, failed: true, time: 2),
    ])
    func `a fixture's event reads back as it was`(event: FixtureEvent) {
        defer { try? Disk().remove(runs.folder) }
        Journal(runs: runs, run: "1").append(event)
        #expect(runs.events(FixtureEvent.self) == [event])
    }

    @Test func `processes of several machines that share a number have journals of their own`() throws {
        defer { try? Disk().remove(runs.folder) }
        Journal(runs: runs, run: "1").append(event("a", .matched, 1))
        let names = try Disk().entries(of: "\(runs.folder)/1").map(\.name)
        #expect(names == ["\(getpid())-\(RunID.startTime(of: getpid())).jsonl"])
    }

    @Test func `runs are named from the newest to the oldest`() {
        defer { try? Disk().remove(runs.folder) }
        for (run, time) in [("b", 2), ("c", 3), ("a", 1)] {
            Journal(runs: runs, run: run).append(RunEvent(state: .finished, shard: "1/2", time: time))
        }
        #expect(runs.newestFirst() == ["c", "b", "a"])
        #expect(runs.events(RunEvent.self, of: "c") == [RunEvent(state: .finished, shard: "1/2", time: 3)])
    }

    @Test func `the age of a run is that of its last whole line, however long the lines are`() throws {
        defer { try? Disk().remove(runs.folder) }
        let said = String(repeating: "x", count: 100_000)
        for (run, time) in [("b", 2), ("a", 1)] {
            Journal(runs: runs, run: run).append(
                TestEvent(id: "T", runner: .xctest, state: .failed, messages: [said], time: time))
            try Disk().append(
                Array(#"{"v":1,"time":9,"event":"te"#.utf8), to: "\(runs.folder)/\(run)/0.jsonl")
        }
        #expect(runs.ages().map(\.run) == ["b", "a"])
        #expect(runs.ages().map(\.time) == [2, 1])
    }

    @Test func `a run says where it was; one of an earlier version did not`() throws {
        defer { try? Disk().remove(runs.folder) }
        let old = #"{"v":1,"event":"run","time":1,"state":"started"}"# + "\n"
        try Disk().append(Array(old.utf8), to: "\(runs.folder)/1/1.jsonl")
        Journal(runs: runs, run: "1").append(RunEvent(state: .finished, time: 2))
        #expect(Set(runs.events(RunEvent.self, of: "1").map(\.platform)) == [nil, RunPlatform.current])
    }

    @Test func `the log of a run has its parts, its tests and its snapshots`() {
        defer { try? Disk().remove(runs.folder) }
        let journal = Journal(runs: runs, run: "1")
        let list = TestListEvent(runner: .xctest, tests: ["T.S/a", "T.S/b"], isWhole: false, time: 1)
        var test = TestEvent(id: "T.S/a", runner: .xctest, state: .passed, time: 2)
        test.hasKnownIssue = true
        journal.append(RunEvent(state: .started, time: 1))
        journal.append(list)
        journal.append(test)
        journal.append(event("a", .matched, 3))
        let log = runs.journals(of: "1").log
        #expect(log.run == [RunEvent(state: .started, time: 1)])
        #expect(log.lists == [list])
        #expect(log.tests == [test])
        #expect(log.snapshots == [event("a", .matched, 3)])
        #expect(log.foreignLineCount == 0)
    }

    @Test func `a line that was cut in half is passed over`() throws {
        defer { try? Disk().remove(runs.folder) }
        Journal(runs: runs, run: "1").append(event("a", .matched, 10))
        try Disk().append(Array("{\"v\":1,\"event\":\"snap".utf8), to: "\(runs.folder)/1/999.jsonl")
        #expect(runs.events(SnapshotEvent.self) == [event("a", .matched, 10)])
    }

    @Test func `a line that was cut in half does not take the next one with it`() throws {
        defer { try? Disk().remove(runs.folder) }
        let file = "\(runs.folder)/1/\(ProcessInfo.processInfo.processIdentifier).jsonl"
        try Disk().append(Array("{\"v\":1,\"event\":\"snap".utf8), to: file)
        Journal(runs: runs, run: "1").append(event("a", .matched, 10))
        #expect(runs.events(SnapshotEvent.self) == [event("a", .matched, 10)])
    }

    @Test func `a disk that is full in the middle of a line costs that line only`() throws {
        defer { try? Disk().remove(runs.folder) }
        let disk = TearingDisk()
        let journal = Journal(runs: runs, run: "1", files: disk)
        for (path, isFull) in [("a", false), ("b", true), ("c", false), ("d", false)] {
            disk.isFull.withLock { $0 = isFull }
            journal.append(event(path, .matched, 1))
        }
        #expect(runs.events(SnapshotEvent.self).map(\.path) == ["a", "c", "d"])
    }

    @Test func `nothing is lost where many write at once, into one file or several`() async {
        defer { try? Disk().remove(runs.folder) }
        await withTaskGroup { group in
            for writer in 0..<8 {
                group.addTask {
                    let journal = Journal(runs: runs, run: "\(writer % 2)")
                    for index in 0..<50 { journal.append(event("\(writer)-\(index)", .matched, 1)) }
                }
            }
        }
        #expect(runs.events(SnapshotEvent.self).count == 400)
    }

    @Test func `lines of another version are counted, and the others read`() throws {
        defer { try? Disk().remove(runs.folder) }
        Journal(runs: runs, run: "1").append(event("a", .matched, 10))
        #expect(runs.foreignLineCount() == 0)
        let lines = """
            {"v":2,"event":"snapshot","time":1,"path":"b","id":"b","verdict":"matched"}
            {"v":1,"event":"weather","time":1}
            {"v":1,"event":"snapshot","time":1,"path":"b","id":"b","verdict":"foreseen"}
            {"v":1,"event":"snap
            """
        try Disk().append(Array(lines.utf8), to: "\(runs.folder)/1/999.jsonl")
        #expect(runs.foreignLineCount() == 3)
        #expect(runs.journals(of: "1").log.foreignLineCount == 3)
        #expect(runs.events(SnapshotEvent.self) == [event("a", .matched, 10)])
    }

    @Test func `a run of which nothing is written yet is left alone`() throws {
        defer { try? Disk().remove(runs.folder) }
        try Disk().write([], to: "\(runs.folder)/beginning/1.jsonl")
        for run in 0..<25 { Journal(runs: runs, run: "run\(run)").append(event("a", .matched, run)) }
        #expect(try Disk().kind(of: "\(runs.folder)/beginning/1.jsonl") == .file)
    }

    @Test func `only the last twenty runs are kept`() throws {
        defer { try? Disk().remove(runs.folder) }
        for run in 0..<25 { Journal(runs: runs, run: "run\(run)").append(event("a", .matched, run)) }
        let kept = try Disk().entries(of: runs.folder).map(\.name)
        #expect(kept.count == Runs.kept)
        #expect(kept.contains("run24") && !kept.contains("run0"))
    }

    @Test func `a journal that cannot be written is no failure`() {
        Journal(runs: Runs(folder: "/proc/nowhere"), run: "1").append(event("a", .matched, 1))
    }

    @Test func `both runners of one parent share a run`() {
        #expect(RunID.ofParent() == RunID.ofParent())
        #expect(RunID.ofParent().contains("-"))
    }
}

import AccordJournal
import Testing

@testable import AccordCommand

@Suite struct TestProgressTests {
    private static let test = RunnerTest(
        id: "T.S/a()", key: "T.S/a()/A.swift:1:2", file: "/p/T/A.swift", line: 1)
    private static let suite = RunnerTest(id: "T.S", key: "T.S", isSuite: true)

    private var progress = TestProgress(.swiftTesting, root: "/p")

    init() {
        for test in [Self.test, Self.suite] { _ = progress.receive(RunnerEvent(.listed(test))) }
    }

    private mutating func tell(_ kinds: RunnerEvent.Kind..., of key: String? = test.key) -> [TestEvent] {
        kinds.enumerated().flatMap { index, kind in
            progress.receive(RunnerEvent(kind, of: key, at: Double(index) / 4))
        }
    }

    @Test mutating func `a test that passes is told twice, with its time`() {
        let events = tell(.started, .ended)
        #expect(events.map(\.state) == [.started, .passed])
        #expect(events.last?.duration == 250)
        #expect(events.last?.file == "T/A.swift" && events.last?.id == "T.S/a()")
    }

    @Test mutating func `a test with a failing issue has failed, with what was said`() {
        let events = tell(.started, .issue(RunnerIssue(text: "x")), .ended)
        #expect(events.last?.state == .failed && events.last?.messages == ["x"])
        #expect(progress.failedCount == 1)
    }

    @Test mutating func `a failure is known before its test has ended`() {
        _ = tell(.started, .issue(RunnerIssue(text: "x")))
        #expect(progress.hasFailure && progress.failedCount == 0)
    }

    @Test mutating func `a test whose place nobody tells is found by its first failure`() {
        _ = progress.receive(RunnerEvent(.listed(RunnerTest(id: "T.Old/testA", key: "T.Old/testA"))))
        let issues = [("w", 2, false), ("x", 3, true), ("y", 4, true)].map {
            RunnerEvent.Kind.issue(
                RunnerIssue(text: $0.0, isFailure: $0.2, file: "/p/T/Old.swift", line: $0.1))
        }
        let failed =
            (tell(.started, of: "T.Old/testA")
            + issues.flatMap { tell($0, of: "T.Old/testA") } + tell(.ended, of: "T.Old/testA")).last
        #expect(failed?.file == "T/Old.swift" && failed?.line == 3)
    }

    @Test mutating func `a known issue fails nothing, and is told`() {
        let events = tell(.started, .knownIssue, .ended)
        #expect(events.map(\.state) == [.started, .passed])
        #expect(events.last?.hasKnownIssue == true && events.last?.messages == [])
    }

    @Test mutating func `a warning fails nothing`() {
        #expect(
            tell(.started, .issue(RunnerIssue(text: "x", isFailure: false)), .ended).last?.state == .passed)
    }

    @Test(arguments: [true, false])
    mutating func `what is recorded after a test's end is no test of its own`(isFailure: Bool) {
        _ = tell(.started, .ended, .issue(RunnerIssue(text: "late", isFailure: isFailure)))
        #expect(progress.runningTests.isEmpty)
        #expect(progress.close(nil).map(\.state) == (isFailure ? [.failed] : []))
    }

    @Test mutating func `recorded, then cancelled is failed; only cancelled is cancelled`() {
        #expect(tell(.started, .cancelled(reason: nil), .ended).last?.state == .cancelled)
        let both = tell(.started, .issue(RunnerIssue(text: "x")), .cancelled(reason: nil), .ended)
        #expect(both.last?.state == .failed)
    }

    @Test mutating func `a suite is told only where its traits fail`() {
        #expect(tell(.started, .ended, of: "T.S").isEmpty)
        let failed = tell(.started, .issue(RunnerIssue(text: "no app")), .ended, of: "T.S")
        #expect(failed.map(\.id) == ["T.S"])
    }

    @Test mutating func `an issue of no known test fails the run`() {
        #expect(tell(.issue(RunnerIssue(text: "late")), of: nil).map(\.state) == [.failed])
        #expect(progress.hasFailure)
    }

    @Test mutating func `what runs when the process is gone has failed, with the reason`() {
        _ = tell(.started)
        #expect(progress.runningTests == ["T.S/a()"])
        let left = progress.close("killed")
        #expect(left.map(\.state) == [.failed] && left.map(\.messages) == [["killed"]])
    }

    @Test mutating func `what runs when the run is stopped is cancelled`() {
        _ = tell(.started)
        #expect(progress.close(nil).map(\.state) == [.cancelled])
    }
}

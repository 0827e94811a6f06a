import AccordJournal
import AccordReview
import Testing

@testable import AccordCommand

@Suite struct TestReportTests {
    private func event(_ id: String, _ state: TestEvent.State, _ duration: Double? = nil, at time: Int = 0)
        -> TestEvent
    {
        TestEvent(id: id, runner: .swiftTesting, state: state, duration: duration, time: time)
    }

    private func failed(_ id: String, _ messages: String...) -> TestEvent {
        TestEvent(
            id: id, runner: .swiftTesting, state: .failed, duration: 1500, file: "T/A.swift", line: 3,
            messages: messages, time: 3000)
    }

    @Test func `the summary counts, names what failed, and says what to do next`() {
        let summary = TestSummary(
            [
                event("T.S/a()", .started, at: 1000), event("T.S/a()", .passed, 12), failed("T.S/b()", "x"),
                event("T.S/c()", .skipped, at: 1000), event("T.S/d()", .filtered, at: 1000),
            ].map { event in
                var event = event
                event.time = max(event.time, 1000)
                return event
            })
        let report = TestSummaryReport(summary: summary, pending: 2, missing: 1, stop: nil)
        #expect(
            report.text(.plain) == """
                failed:
                  T.S/b()  T/A.swift:3
                slowest:
                  1.500 s  T.S/b()
                  0.012 s  T.S/a()
                3 tests: 1 passed, 1 failed, 1 skipped; 1 not begun; 1 not asked for; 2.000 s
                2 snapshots pending; decide: swift run accord review
                run them again: swift run accord test --last-failed

                """)
    }

    @Test func `a run without a flaw is one line`() {
        let summary = TestSummary([event("T.S/a()", .passed, 1)])
        let report = TestSummaryReport(summary: summary, pending: 0, missing: 0, stop: nil)
        #expect(report.text(.plain) == "1 test: 1 passed; 0.000 s\n")
    }

    @Test func `only the slowest three are named`() {
        let summary = TestSummary((1...5).map { event("T.S/t\($0)()", .passed, Double($0) * 100) })
        #expect(summary.slowest.map(\.id) == ["T.S/t5()", "T.S/t4()", "T.S/t3()"])
    }

    @Test func `a JUnit report holds any name and any message`() {
        let summary = TestSummary([
            failed("T.S/`a \"quoted\" <name> / & more`()", "one <line>\nand ]]> \u{1}"),
            event("T.S/off()", .skipped), event("T.free()", .passed, 2),
        ])
        #expect(
            TestJUnit(summary: summary).text == """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="accord" tests="3" failures="1" errors="0" time="1.502">
                  <testsuite name="T" tests="1" failures="0" errors="0" time="0.002" skipped="0">
                    <testcase classname="T" name="free()" time="0.002"/>
                  </testsuite>
                  <testsuite name="T.S" tests="2" failures="1" errors="0" time="1.500" skipped="1">
                    <testcase classname="T.S" name="a &quot;quoted&quot; &lt;name&gt; / &amp; more" time="1.500">
                      <failure message="one &lt;line&gt;">T/A.swift:3
                one &lt;line&gt;
                and ]]&gt; \\u{1}</failure>
                    </testcase>
                    <testcase classname="T.S" name="off()" time="0.000">
                      <skipped message="skipped"/>
                    </testcase>
                  </testsuite>
                </testsuites>

                """)
    }

    @Test(arguments: [
        ("T.S/Inner/a(n:)", "T.S.Inner", "a(n:)"), ("T.free()", "T", "free()"),
        ("T.Old/testA", "T.Old", "testA"),
        ("T.S/`1.5 / 2`()", "T.S", "1.5 / 2"), ("T.`a.b`/c()", "T.`a.b`", "c()"), ("odd", "", "odd"),
    ])
    func `a test's id is its suite and its name`(id: String, suite: String, name: String) {
        #expect(TestName(id).suite == suite)
        #expect(TestName(id).name == name)
    }

    @Test func `fixtures stand behind what they need, with their times`() {
        let report = FixtureReport([
            FixtureEvent(fixture: "Shelf", lifetime: "test", needs: ["Clock"], test: "a", setUp: 1),
            FixtureEvent(
                fixture: "Shelf", lifetime: "test", needs: ["Clock"], test: "b", setUp: 3, failed: true),
            FixtureEvent(fixture: "Shelf", lifetime: "test", needs: ["Clock"], test: "a", tearDown: 0.25),
            FixtureEvent(fixture: "Clock", lifetime: "suite", test: "a", setUp: 0.04),
        ])
        #expect(
            report.text(.plain) == """
                2 fixtures:
                  Clock  suite    1 x  set-up 0.0 ms (median 0.0 ms)
                  Shelf  test     2 x  set-up 4.0 ms (median 2.0 ms); tear-down 0.3 ms  1 failed
                    needs Clock

                """)
    }

    @Test func `fixtures that need each other are all shown, once`() {
        let rows = FixtureReport([
            FixtureEvent(fixture: "A", lifetime: "test", needs: ["B"], test: ""),
            FixtureEvent(fixture: "B", lifetime: "test", needs: ["A"], test: ""),
        ]).rows
        #expect(rows.map(\.fixture) == ["B", "A"])
    }
}

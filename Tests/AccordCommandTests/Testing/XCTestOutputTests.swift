import Testing

@testable import AccordCommand

@Suite struct XCTestOutputTests {
    private func lines(_ text: String) -> [XCTestOutput.Line] {
        var output = XCTestOutput(tests: ["ShopTests.OldTests/testFails", "ShopTests.Outer.Inner/testA"])
        return output.read(Array(text.utf8), isEnd: true)
    }

    @Test(arguments: [
        ("Test Case 'OldTests.testFails' started at 2026-11-21 13:39:06.184", RunnerEvent.Kind.started),
        ("Test Case '-[ShopTests.OldTests testFails]' started.", .started),
        ("Test Case 'OldTests.testFails' skipped (0.0 seconds)", .skipped(reason: nil)),
    ])
    func `a line of a test case is an event of its test`(line: String, kind: RunnerEvent.Kind) {
        #expect(lines(line) == [.event(RunnerEvent(kind, of: "ShopTests.OldTests/testFails"))])
    }

    @Test func `how long a test took stands in its last line`() {
        #expect(
            lines("Test Case 'OldTests.testFails' failed (0.25 seconds)")
                == [.event(RunnerEvent(.ended, of: "ShopTests.OldTests/testFails", at: 0.25))])
    }

    @Test func `a failure has its text and its place`() {
        let line = "/p/A.swift:18: error: OldTests.testFails : XCTAssertEqual failed: (\"1\") : why"
        let issue = RunnerIssue(
            text: "XCTAssertEqual failed: (\"1\") : why", file: "/p/A.swift", line: 18)
        #expect(lines(line) == [.event(RunnerEvent(.issue(issue), of: "ShopTests.OldTests/testFails"))])
    }

    @Test(arguments: [
        ("failed - why: x\ny", "why: x\ny"), ("failed - ", "failed - "), ("failed", "failed"),
        ("XCTAssertTrue failed - why", "XCTAssertTrue failed - why"),
    ])
    func `what XCTFail was given is said without XCTest's word before it`(text: String, said: String) {
        #expect(XCTestOutput.said(text) == said)
    }

    @Test func `a thrown error has no place`() {
        let line = "<EXPR>:0: error: OldTests.testFails : threw error \"E()\""
        let issue = RunnerIssue(text: "threw error \"E()\"")
        #expect(lines(line) == [.event(RunnerEvent(.issue(issue), of: "ShopTests.OldTests/testFails"))])
    }

    @Test(arguments: ["hello", "", "Test Case 'open", "a: error: b", "x:1: error: no colon", "Test Cases"])
    func `what a test prints itself is left as it is`(line: String) {
        #expect(lines(line + "\n") == [.other(line)])
    }

    @Test(arguments: ["All tests", "Selected tests"])
    func `the end of the outermost suite is the end of the run`(suite: String) {
        #expect(lines("Test Suite '\(suite)' failed at now") == [.event(RunnerEvent(.runEnded))])
        #expect(lines("Test Suite '\(suite)' started at now") == [.noise])
    }

    @Test(arguments: [
        ("/p/A.swift:3: OldTests.testFails : Test skipped - not today", "not today"),
        ("/p/A.swift:3: -[ShopTests.OldTests testFails] : Test skipped - not: today", "not: today"),
        (
            "/p/A.swift:3: OldTests.testFails : Test skipped: required false value but got true - no",
            "required false value but got true - no"
        ),
    ])
    func `why a test was skipped stands in a line of its own`(line: String, reason: String) {
        #expect(lines(line) == [.skip(reason: reason, test: "ShopTests.OldTests/testFails")])
    }

    @Test func `a skip without a reason says nothing, and who writes of skips is not taken for one`() {
        #expect(lines("/p/A.swift:3: OldTests.testFails : Test skipped") == [.noise])
        #expect(lines("mine : Test skipped - x") == [.other("mine : Test skipped - x")])
    }
}

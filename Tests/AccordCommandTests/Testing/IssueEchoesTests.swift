import Testing

@testable import AccordCommand

/// What XCTest prints and what its events tell, in every order in which they may be read.
@Suite struct IssueEchoesTests {
    private static let issue = RunnerEvent(
        .issue(RunnerIssue(text: "one\ntwo\n", line: 1)), of: "T.Old/testA")
    private static let end = RunnerEvent(.ended, of: "T.Old/testA")
    private static let first = XCTestOutput.Line.event(
        RunnerEvent(.issue(RunnerIssue(text: "one", file: "/A.swift", line: 1)), of: "T.Old/testA"))
    private static let more = [XCTestOutput.Line.other("two"), .other(""), .other("mine")]

    /// What is shown at each look at both.
    private func shown(_ looks: [(lines: [XCTestOutput.Line], events: [RunnerEvent])]) -> [[String]] {
        var echoes = IssueEchoes()
        return looks.map { echoes.rest(of: $0.lines, events: $0.events) }
            + [echoes.rest(of: [], events: [], isEnd: true)]
    }

    @Test func `an event that is told first takes the lines that are printed later`() {
        #expect(shown([([], [Self.issue]), ([Self.first] + Self.more, [])]) == [[], ["mine"], []])
        #expect(shown([([Self.first], [Self.issue]), (Self.more, [Self.end])]) == [[], ["mine"], []])
    }

    @Test func `lines that are printed first wait for their event, and what stands behind them, too`() {
        #expect(shown([([Self.first] + Self.more, []), ([], [Self.issue])]) == [[], ["mine"], []])
        #expect(shown([([Self.first], []), (Self.more, []), ([], [Self.issue])]) == [[], [], ["mine"], []])
        #expect(shown([([Self.first], []), ([], [Self.issue, Self.end]), (Self.more, [])])[2] == ["mine"])
    }

    @Test func `where no event tells the same, nothing waits longer than the test`() {
        let other = RunnerEvent(.issue(RunnerIssue(text: "1\ntwo")), of: "T.Old/testA")
        #expect(shown([([Self.first] + Self.more, []), ([], [other, Self.end])])[1] == ["two", "", "mine"])
        #expect(shown([([Self.first] + Self.more, [])]) == [[], ["two", "", "mine"]])
    }

    @Test func `the end of another test, told before, ends no wait`() {
        let before = RunnerEvent(.ended, of: "T.Old/testZ")
        #expect(shown([([Self.first] + Self.more, [before]), ([], [Self.issue])]) == [[], ["mine"], []])
    }

    @Test func `a test prints the same as an issue before it, and is heard`() {
        let ended = XCTestOutput.Line.event(Self.end)
        let own = [XCTestOutput.Line.other("two")]
        #expect(shown([(own + [Self.first] + Self.more, [Self.issue])])[0] == ["two", "mine"])
        #expect(shown([([Self.first, ended] + own, [Self.issue])])[0] == ["two"])
    }

    @Test func `two issues of one text are two echoes`() {
        let twice = [Self.first] + Self.more + [Self.first] + Self.more
        #expect(shown([(twice, [Self.issue, Self.issue])])[0] == ["mine", "mine"])
        #expect(shown([(twice, [Self.issue]), ([], [Self.issue])]) == [["mine"], ["mine"], []])
    }
}

import Accord
import Testing

@testable import AccordProcess

@Suite struct ResultTests {
    @Test func `expectations that hold find nothing`() {
        let result = Sample.result(output: "3 books\n", errors: "slow\n")
        #expect(result.checkExit(.code(0)).isEmpty)
        #expect(result.checkOutput(containing: "3 books").isEmpty)
        #expect(result.checkError(containing: "slow").isEmpty)
        #expect(result.checkOutput(containing: "").isEmpty)
    }

    @Test func `a signal is no exit code, and a code no signal`() {
        #expect(!Sample.result(exit: .signal(9)).checkExit(.code(9)).isEmpty)
        #expect(!Sample.result(exit: .code(9)).checkExit(.signal(9)).isEmpty)
    }

    @Test func `text is searched in the bytes of a canonically equal string's own form only`() {
        let result = Sample.result(output: "caf\u{E9}\n")
        #expect(!result.checkOutput(containing: "cafe\u{301}").isEmpty)
    }

    @Test func `a text that print has written to the process is explained`() {
        let finding = Sample.result(isInThisProcess: true).checkOutput(containing: "x").first
        #expect(finding?.hints.contains(Rules.printIsNotCaught) == true)
    }

    @Test func `output that was cut says so where a text is missing`() {
        let finding = Sample.result(output: "abc", dropped: 5).checkOutput(containing: "x").first
        #expect(finding?.hints.contains(Rules.cut(.output, 5)) == true)
    }

    @Test(arguments: [
        ("plain-1.0/x", "plain-1.0/x"), ("", "''"), ("a b", "'a b'"), ("it's", "'it'\\''s'"), ("$x", "'$x'"),
        ("a\nb", "'a\nb'"), ("ä", "'ä'"),
    ])
    func `words are quoted for a shell`(word: String, quoted: String) {
        #expect(Invocation.quoted(word) == quoted)
    }

    @Test func `a transcript holds the command, its end and both outputs`() {
        let result = Sample.result(exit: .code(1), output: "3 books\n", errors: "no more")
        expectSnapshot(of: result, as: .transcript)
        expectSnapshot(of: result, as: .output, named: "output")
    }

    @Test func `output that was cut makes no snapshot`() {
        withKnownIssue {
            expectSnapshot(of: Sample.result(output: "abc", dropped: 5), as: .transcript, record: .never)
        } matching: { issue in
            issue.comments.contains { $0.rawValue.contains("5 bytes of standard output were dropped") }
        }
    }

    @Test func `an expectation that fails records an issue`() {
        withKnownIssue {
            Sample.result(exit: .code(1)).expectExit(0)
        } matching: {
            $0.comments.contains { $0.rawValue.contains("expected exit code 0, got exit code 1") }
        }
    }
}

import AccordReport
import Testing

@testable import AccordProcess

/// What failing expectations say, word for word.
@Suite struct MessageTests {
    @Test func `an unexpected exit shows both outputs and the command to run`() {
        let result = Sample.result(exit: .code(2), output: "reading\n", errors: "no such column\n")
        #expect(
            TextRenderer().render(result.checkExit(.code(0))) == """
                error: shop import 'it'\\''s.csv': expected exit code 0, got exit code 2
                  standard output:
                    reading
                  standard error:
                    no such column
                  command: /build/shop import 'it'\\''s.csv'

                """)
    }

    @Test func `a command that was cancelled shows what it had written by then`() {
        let written = CommandOutput(bytes: Array("waiting\n".utf8))
        let error = CommandError(
            kind: .cancelled(
                Invocation(name: "import", arguments: ["a b"]), .seconds(2), goesOn: false, output: written,
                errors: CommandOutput(bytes: [])))
        #expect(
            error.description == """
                error: import 'a b' did not end within 2.0 seconds and was cancelled
                  standard output:
                    waiting
                  standard error: (empty)
                  command: import 'a b'
                  give it longer: .timeLimit(.seconds(60)); or see what it waits for

                """)
    }

    @Test func `a missing text says where else it is`() {
        let result = Sample.result(errors: "3 books\n")
        #expect(
            TextRenderer().render(result.checkOutput(containing: "3 books")) == """
                error: shop import 'it'\\''s.csv': standard output does not contain the expected text
                  expected: 3 books
                  it is in the other output
                  it ended with exit code 0
                  standard output: (empty)
                  standard error:
                    3 books
                  command: /build/shop import 'it'\\''s.csv'

                """)
    }
}

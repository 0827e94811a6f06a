import AccordJournal
import AccordReview
import Testing

@testable import AccordCommand

@Suite struct ProgressPrinterTests {
    private func event(_ id: String, _ state: TestEvent.State) -> TestEvent {
        TestEvent(id: id, runner: .swiftTesting, state: state, duration: state.isFinal ? 12 : nil)
    }

    @Test func `verbose has a line for each test that ended, very verbose one for its begin`() {
        for (style, lines) in [
            (ProgressPrinter.Style.verbose, "pass  0.012 s  T.S/a()\n"),
            (.veryVerbose, "start          T.S/a()\npass  0.012 s  T.S/a()\n"), (.plain, ""),
        ] {
            var printer = ProgressPrinter(style, total: 2, palette: .plain)
            #expect(
                printer.show(event("T.S/a()", .started)) + printer.show(event("T.S/a()", .passed)) == lines)
        }
    }

    @Test func `the updating line fits the terminal, and makes room for others`() {
        var printer = ProgressPrinter(.updating(columns: 20), total: 12, palette: .plain)
        _ = printer.show(event("T.S/`a long name of a test`()", .started))
        #expect(printer.redrawn() == "\r\u{1B}[K0/12  T.S/`a long ~")
        #expect(printer.show(output: "hello") == "\r\u{1B}[Khello\n")
        #expect(printer.show(output: "again") == "again\n")
        #expect(printer.erased().isEmpty)
    }

    @Test func `an issue is shown with its place, every line indented and harmless`() {
        var printer = ProgressPrinter(.plain, total: 1, palette: .plain)
        let issue = RunnerIssue(text: "one\n\u{1B}[2Jtwo", line: 7)
        let shown = printer.show(issue, of: "T.S/a()", file: "T/A.swift")
        #expect(shown.hasPrefix("FAIL T.S/a()  T/A.swift:7\n  one\n  "))
        #expect(!shown.contains("\u{1B}"))
    }

    @Test func `without a terminal every hundredth test is told`() {
        var printer = ProgressPrinter(.plain, total: 250, palette: .plain)
        let lines = (0..<250).map { printer.show(event("t\($0)", $0 == 5 ? .failed : .passed)) }.joined()
        #expect(lines == "100/250, 1 failed\n200/250, 1 failed\n")
    }
}

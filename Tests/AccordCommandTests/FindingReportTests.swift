import AccordReport
import Testing

@testable import AccordCommand

struct FindingReportTests {
    private static let rule = Rule("test/rule", headline: "{subject} is wrong", help: "")

    private func report(_ severities: Severity..., style: FindingReport.Style = .lines) -> FindingReport {
        var report = FindingReport("test", of: "file", style: style)
        report.add(severities.map { Finding(Self.rule, severity: $0, subject: "a") })
        return report
    }

    struct Case: Sendable {
        let severities: [Severity]
        let level: Severity
        let outcome: Outcome

        init(_ severities: [Severity], _ level: Severity, _ outcome: Outcome) {
            (self.severities, self.level, self.outcome) = (severities, level, outcome)
        }
    }

    @Test(arguments: [
        Case([], .error, .clean), Case([.error], .error, .found), Case([.warning], .error, .clean),
        Case([.warning], .warning, .found), Case([.note], .warning, .clean), Case([.note], .note, .found),
        Case([.note, .error], .warning, .found),
    ])
    func `the level decides what fails`(_ sample: Case) {
        var report = FindingReport("test", of: "file")
        report.add(sample.severities.map { Finding(Self.rule, severity: $0) })
        #expect(report.outcome(failingOn: sample.level) == sample.outcome)
    }

    @Test func `what could not be looked at wins`() {
        var report = report(.error)
        report.fail(Finding(Self.rule, severity: .note))
        #expect(report.outcome(failingOn: .error) == .failed)
    }

    @Test func `the count ends the text`() {
        #expect(report().text(.text) == "no findings in 1 file\n")
        #expect(
            report(.error, .warning, .warning).text(.text)
                == "error: a is wrong\nwarning: a is wrong\nwarning: a is wrong\n1 error, 2 warnings in 1 file\n"
        )
        #expect(report(.error, style: .paragraphs).text(.text) == "error: a is wrong\n\n1 error in 1 file\n")
    }

    @Test(arguments: FindingFormat.allCases)
    func `every format has text for one finding, and ends in a line feed`(_ format: FindingFormat) {
        let text = report(.error).text(format)
        #expect(text.hasSuffix("\n"))
        #expect(text.contains("a is wrong"))
    }

    @Test func `paths below the working folder are seen from there`() {
        var report = FindingReport("test", of: "file")
        report.add([
            Finding(Self.rule, places: [Place("/work/a/b.json"), Place("/other/c.json"), Place("d.json")])
        ])
        #expect(
            report.relative(to: "/work/a").findings[0].places.map(\.file)
                == ["b.json", "/other/c.json", "d.json"])
    }
}

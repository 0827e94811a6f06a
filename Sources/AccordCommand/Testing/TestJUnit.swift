import AccordJournal
import AccordReport

/// A run as a JUnit report: a suite for each suite of tests, in the form of Jenkins' `junit-10.xsd`.
///
/// Written here because the runners' own are wrong: a quote in a name breaks the one of Swift Testing,
/// and cancelled tests count as passed in it.
struct TestJUnit {
    private let results: [TestEvent]

    /// - Parameters:
    ///   - missing: tests that should have run; they are reported as skipped.
    ///   - stop: why the run ended before them, where it was ended.
    init(summary: TestSummary, missing: [PlannedTest] = [], stop: String? = nil) {
        let reason = stop.map(Rules.notBegun) ?? Rules.notBegun
        results =
            summary.results
            + missing.map { TestEvent(id: $0.id, runner: $0.runner, state: .skipped, messages: [reason]) }
    }

    var text: String {
        let suites = Dictionary(grouping: results) { TestName($0.id).suite }
            .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="accord" \(attributes(results))>
            \(suites.map { element($0.key, $0.value) }.joined())</testsuites>

            """
    }

    private func element(_ suite: String, _ tests: [TestEvent]) -> String {
        let skipped = tests.count { Self.isSkipped($0) }
        return
            "  <testsuite name=\"\(XMLText.attribute(suite))\" \(attributes(tests)) skipped=\"\(skipped)\">\n"
            + tests.map(element).joined() + "  </testsuite>\n"
    }

    private func element(_ test: TestEvent) -> String {
        let name = TestName(test.id)
        let opening =
            "    <testcase classname=\"\(XMLText.attribute(name.suite))\" "
            + "name=\"\(XMLText.attribute(name.name))\" time=\"\(Rules.plainSeconds(test.duration ?? 0))\""
        if test.state == .failed { return "\(opening)>\n\(failure(test))    </testcase>\n" }
        guard Self.isSkipped(test) else { return "\(opening)/>\n" }
        let reason = XMLText.attribute(test.messages.first ?? test.state.rawValue)
        return "\(opening)>\n      <skipped message=\"\(reason)\"/>\n    </testcase>\n"
    }

    private func failure(_ test: TestEvent) -> String {
        let first = test.messages.first?.split(separator: "\n").first.map(String.init) ?? ""
        let place = test.file.map { "\($0):\(test.line ?? 1)\n" } ?? ""
        let text = XMLText.content(place + test.messages.joined(separator: "\n"))
        return "      <failure message=\"\(XMLText.attribute(first))\">\(text)</failure>\n"
    }

    private func attributes(_ tests: [TestEvent]) -> String {
        let time = Rules.plainSeconds(tests.compactMap(\.duration).reduce(0, +))
        return "tests=\"\(tests.count)\" failures=\"\(tests.count { $0.state == .failed })\" errors=\"0\""
            + " time=\"\(time)\""
    }

    private static func isSkipped(_ test: TestEvent) -> Bool {
        test.state == .skipped || test.state == .cancelled
    }
}

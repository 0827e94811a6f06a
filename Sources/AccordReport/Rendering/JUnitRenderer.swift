/// Findings as a JUnit report: what Jenkins, GitLab and Azure show beside the tests of a build.
///
/// A suite for each file, a case for each finding. Errors are failures; warnings and notes are skipped
/// cases, so that they are seen and fail nothing. The form is that of Jenkins' `junit-10.xsd`.
public struct JUnitRenderer: FindingRenderer {
    private let suite: String

    /// - Parameter suite: the name of the whole report, and of the suite of what stands in no file.
    public init(suite: String = "accord") {
        self.suite = suite
    }

    public func render(_ findings: [Finding]) -> String {
        let suites = grouped(findings)
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="\(XMLText.attribute(suite))" \(counts(findings))>
            \(suites.isEmpty ? clean : suites.map(element).joined())</testsuites>

            """
    }

    private typealias Suite = (name: String, findings: [Finding])

    /// The files in the order in which they are first named.
    private func grouped(_ findings: [Finding]) -> [Suite] {
        var suites: [Suite] = []
        var indices: [String: Int] = [:]
        for finding in findings {
            let name = finding.places.first?.file ?? suite
            if let index = indices[name] {
                suites[index].findings.append(finding)
            } else {
                indices[name] = suites.count
                suites.append((name, [finding]))
            }
        }
        return suites
    }

    /// A report without a case reads as a run that never was.
    private var clean: String {
        let name = XMLText.attribute(suite)
        return """
              <testsuite name="\(name)" tests="1" failures="0" errors="0" skipped="0">
                <testcase classname="\(name)" name="no findings"/>
              </testsuite>

            """
    }

    private func element(_ suite: Suite) -> String {
        let name = XMLText.attribute(suite.name)
        let cases = suite.findings.map { element($0, in: name) }.joined()
        return
            "  <testsuite name=\"\(name)\" \(counts(suite.findings)) skipped=\"\(skipped(suite.findings))\">\n"
            + cases + "  </testsuite>\n"
    }

    private func element(_ finding: Finding, in suite: String) -> String {
        let position = finding.places.first.flatMap { $0.line.map { ":\($0)" } } ?? ""
        let subject = finding.subject.isEmpty ? "" : " \(finding.subject)"
        let name = XMLText.attribute("\(finding.rule.id)\(subject)\(position)")
        let message = XMLText.attribute(finding.headline)
        let outcome =
            finding.severity == .error
            ? """
                  <failure type="\(XMLText.attribute(finding.rule.id))" message="\(message)">\
            \(XMLText.content(TextRenderer().render([finding])))</failure>
            """
            : "      <skipped message=\"\(finding.severity.rawValue): \(message)\"/>"
        return "    <testcase classname=\"\(suite)\" name=\"\(name)\">\n\(outcome)\n    </testcase>\n"
    }

    private func counts(_ findings: [Finding]) -> String {
        let failures = findings.count { $0.severity == .error }
        return "tests=\"\(max(findings.count, 1))\" failures=\"\(failures)\" errors=\"0\""
    }

    private func skipped(_ findings: [Finding]) -> Int { findings.count { $0.severity != .error } }
}

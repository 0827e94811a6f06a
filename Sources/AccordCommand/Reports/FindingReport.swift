import AccordFiles
import AccordJSON
import AccordReport

/// What a command prints whose findings are its output: the findings in any format, and their count.
struct FindingReport {
    /// The command's name, as the title of reports that have one.
    let title: String
    private(set) var findings: [Finding] = []
    /// How many files, exchanges or documents were looked at.
    private(set) var checked = 0
    /// What is said behind the count of what was looked at.
    var remark = ""
    private var hasFailed = false
    /// What is counted: `file`, `exchange`.
    private let noun: String
    private let style: Style

    enum Style {
        /// Each finding on one line, for what has one place.
        case lines
        /// Each finding with its places, values and advice.
        case paragraphs
    }

    init(_ title: String, of noun: String, style: Style = .paragraphs) {
        (self.title, self.noun, self.style) = (title, noun, style)
    }

    mutating func add(_ findings: [Finding], checked count: Int = 1) {
        self.findings += findings
        checked += count
    }

    /// Something could not be looked at: the command goes on, and ends as failed.
    mutating func fail(_ finding: Finding) {
        findings.append(finding)
        hasFailed = true
    }

    /// The same with paths below a folder seen from there, as code hosts want them.
    func relative(to folder: String) -> FindingReport {
        var report = self
        for index in findings.indices {
            for place in findings[index].places.indices {
                let file = findings[index].places[place].file
                report.findings[index].places[place].file = Path.relative(file, to: folder)
            }
        }
        return report
    }

    // MARK: -

    /// `2 errors, 1 warning in 3 files`.
    var count: String { "\(findings.severityCounts) in \(Rules.counted(checked, noun))\(remark)" }

    func outcome(failingOn severity: Severity) -> Outcome {
        if hasFailed { return .failed }
        return findings.contains { $0.severity.isAsGrave(as: severity) } ? .found : .clean
    }

    func text(_ format: FindingFormat, palette: Palette = .plain) -> String {
        switch format {
        case .text: people(palette)
        case .json: json.text(.pretty) + "\n"
        case .github: GitHubRenderer().render(findings)
        case .junit: JUnitRenderer(suite: title).render(findings)
        case .sarif: SARIFRenderer(version: Accord.version).render(findings)
        case .gitlab: GitLabRenderer().render(findings)
        case .markdown: MarkdownRenderer(title: title).render(findings)
        }
    }

    private func people(_ palette: Palette) -> String {
        switch style {
        case .lines: LineRenderer(palette: palette).render(findings) + count + "\n"
        case .paragraphs:
            TextRenderer(palette: palette).render(findings) + (findings.isEmpty ? "" : "\n") + count + "\n"
        }
    }

    private var json: JSON {
        [
            "version": JSON(JSONRenderer.version), "checked": JSON(checked),
            "findings": JSONRenderer().document(findings)["findings"] ?? [],
        ]
    }
}

extension Severity {
    fileprivate func isAsGrave(as other: Severity) -> Bool {
        let order = Severity.allCases
        return (order.firstIndex(of: self) ?? 0) <= (order.firstIndex(of: other) ?? 0)
    }
}

/// Findings as a Markdown summary: the page of a build, or the comment on a merge request.
public struct MarkdownRenderer: FindingRenderer {
    /// How many findings have a row; the rest is counted.
    public static let standardLimit = 50
    static let headlineWidth = 300

    private let title: String
    private let limit: Int

    /// - Parameter limit: how many findings have a row, the gravest first; the rest is counted.
    public init(title: String = "Accord", limit: Int = standardLimit) {
        self.title = title
        self.limit = limit
    }

    public func render(_ findings: [Finding]) -> String {
        let heading = "### \(MarkdownText.plain(title)): \(findings.severityCounts)\n"
        guard !findings.isEmpty else { return heading }
        let sorted = Severity.allCases.flatMap { severity in findings.filter { $0.severity == severity } }
        let rows = sorted.prefix(max(limit, 0)).map(row).joined()
        let table = rows.isEmpty ? "" : "\n| | where | what |\n|---|---|---|\n\(rows)"
        let rest = sorted.dropFirst(max(limit, 0))
        return heading + table + (rest.isEmpty ? "" : "\nand \(rest.count) more: \(rest.severityCounts)\n")
    }

    private func row(_ finding: Finding) -> String {
        let places = finding.places.map { MarkdownText.code($0.description) }.joined(separator: "<br>")
        let headline = MarkdownText.plain(Excerpt.line(finding.headline, width: Self.headlineWidth))
        let advice = finding.advice.map {
            "<br>" + MarkdownText.plain(Excerpt.line($0, width: Self.headlineWidth))
        }
        return "| \(finding.severity.rawValue) | \(places) | \(headline)\(advice.joined()) |\n"
    }
}

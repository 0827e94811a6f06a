/// Findings as workflow commands of GitHub Actions: annotations on the lines of a pull request.
public struct GitHubRenderer: FindingRenderer {
    public init() {}

    public func render(_ findings: [Finding]) -> String {
        findings.map { command(for: $0) + "\n" }.joined()
    }

    private func command(for finding: Finding) -> String {
        let properties = position(finding.places.first) + ["title=\(escapedProperty(finding.rule.id))"]
        let message = TextRenderer().render([finding])
        return "::\(name(finding.severity)) \(properties.joined(separator: ","))::\(escaped(message))"
    }

    private func name(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
    }

    private func position(_ place: Place?) -> [String] {
        guard let place else { return [] }
        return ["file=\(escapedProperty(place.file))"]
            + (place.line.map { ["line=\($0)"] } ?? [])
            + (place.column.map { ["col=\($0)"] } ?? [])
    }

    /// A command is one line, so `%`, CR and LF are written as `%25`, `%0D` and `%0A`; the log that shows it
    /// obeys no control character of a name.
    private func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "%": "%25"
            case "\r": "%0D"
            case "\n": "%0A"
            default: Visible.text(String(scalar))
            }
        }.joined()
    }

    /// In a property `:` and `,` would end the value.
    private func escapedProperty(_ text: String) -> String {
        escaped(text).map { $0 == ":" ? "%3A" : $0 == "," ? "%2C" : String($0) }.joined()
    }
}

/// Findings as compilers say theirs, `file:line:column: severity: headline`: what editors jump to.
public struct LineRenderer: FindingRenderer {
    private let palette: Palette

    public init(palette: Palette = .plain) {
        self.palette = palette
    }

    public func render(_ findings: [Finding]) -> String {
        findings.map { finding in
            let severity = palette.paint("\(finding.severity.rawValue):", style(finding.severity))
            let place = finding.places.first
            let start = place.map { "\(Visible.text($0.description)): " } ?? ""
            let headline = palette.paint(Visible.text(finding.headline), .strong)
            return "\(start)\(severity) \(headline)\n" + source(place)
                + finding.places.dropFirst().map(further).joined()
        }.joined()
    }

    private func style(_ severity: Severity) -> Palette.Style {
        switch severity {
        case .error: .error
        case .warning: .warning
        case .note: .note
        }
    }

    private func source(_ place: Place?) -> String {
        guard let line = place.flatMap(SourceLine.init) else { return "" }
        guard let caret = line.caret else { return "\(line.text)\n" }
        return "\(line.text)\n\(String(repeating: " ", count: caret))\(palette.paint("^", .error))\n"
    }

    private func further(_ place: Place) -> String {
        let label = place.label.map { " \($0)" } ?? ""
        return "  \(palette.paint(Visible.text("see\(label): \(place)"), .faint))\n"
    }
}

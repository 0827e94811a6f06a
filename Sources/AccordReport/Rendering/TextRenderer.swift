import AccordJSON

/// Findings for people: plain in a test's failure, coloured in a terminal.
///
/// Line 1 says what is wrong and with what, line 2 where; then expected and actual, the differences
/// or a unified diff; the last lines say what to do next.
public struct TextRenderer: FindingRenderer {
    static let differencesShown = 20

    private let palette: Palette

    public init(palette: Palette = .plain) {
        self.palette = palette
    }

    public func render(_ findings: [Finding]) -> String {
        findings.map { lines(of: $0).joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private func lines(of finding: Finding) -> [String] {
        headline(finding)
            + finding.places.flatMap(place)
            + value("expected", finding.expected)
            + value("actual", finding.actual)
            + differences(finding.differences)
            + diff(finding.diff)
            + finding.advice.flatMap(Visible.lines).filter { !$0.isEmpty }.map { "  " + $0 }
    }

    private func headline(_ finding: Finding) -> [String] {
        let severity = palette.paint(finding.severity.rawValue, style(finding.severity))
        return ["\(severity): \(palette.paint(Visible.text(finding.headline), .strong))"]
    }

    private func style(_ severity: Severity) -> Palette.Style {
        switch severity {
        case .error: .error
        case .warning: .warning
        case .note: .note
        }
    }

    private func place(_ place: Place) -> [String] {
        let label = place.label.map { "\($0) " } ?? ""
        let line = Visible.text("at \(label)\(place)")
        return ["  " + palette.paint(line, .faint)] + source(place)
    }

    private func source(_ place: Place) -> [String] {
        guard let line = SourceLine(place) else { return [] }
        let gutter = place.line.map { "\($0) | " } ?? "| "
        let shown = "    " + gutter + line.text
        guard let caret = line.caret else { return [shown] }
        return [shown, String(repeating: " ", count: 4 + gutter.count + caret) + palette.paint("^", .error)]
    }

    private func value(_ label: String, _ text: String?) -> [String] {
        guard let text else { return [] }
        let lines = Excerpt.lines(of: text).map(Visible.text)
        guard lines.count > 1 else {
            return ["  \(label): \(String(repeating: " ", count: 8 - label.count))\(lines.first ?? "")"]
        }
        return ["  \(label):"] + lines.map { "    " + $0 }
    }

    private func differences(_ differences: [JSONDifference]) -> [String] {
        let shown = differences.prefix(Self.differencesShown).flatMap(difference)
        let hidden = differences.count - Self.differencesShown
        return hidden > 0 ? shown + ["  (\(hidden) more differences)"] : shown
    }

    private func difference(_ difference: JSONDifference) -> [String] {
        let pointer = Visible.text(difference.pointer.description)
        let old = difference.old.map { palette.paint("    - \(Self.excerpt($0))", .removed) }
        let new = difference.new.map { palette.paint("    + \(Self.excerpt($0))", .added) }
        let name = pointer.isEmpty ? "the whole document" : pointer
        return ["  \(name) \(difference.kind.rawValue)"] + [old, new].compactMap(\.self)
    }

    private static func excerpt(_ value: JSON) -> String {
        Visible.text(Excerpt.line(value.text(.compact), width: 160))
    }

    private func diff(_ diff: String?) -> [String] {
        guard let diff else { return [] }
        return Visible.lines(in: diff).map { line in
            switch line.utf8.first {
            case UInt8(ascii: "+"): palette.paint(line, .added)
            case UInt8(ascii: "-"): palette.paint(line, .removed)
            case UInt8(ascii: "@"): palette.paint(line, .hunk)
            default: line
            }
        }
    }
}

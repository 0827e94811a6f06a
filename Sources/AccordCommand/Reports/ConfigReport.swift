import AccordConfiguration
import AccordJSON
import AccordReport
import AccordReview

/// What `accord config` prints: every setting with its effective value and its origin.
struct ConfigReport {
    struct Line: Equatable {
        let key: String
        let value: String
        let origin: String
    }

    let lines: [Line]
    let findings: [Finding]
    let outcome: Outcome

    init(_ project: Project) {
        lines = project.configuration.entries.map { entry in
            Line(
                key: entry.setting.key, value: entry.value?.value ?? project.derived(entry.setting) ?? "",
                origin: (entry.value?.origin ?? .standard).description)
        }
        findings = project.configuration.warnings
        outcome = .clean
    }

    /// A configuration that is wrong has no values.
    init(_ error: ConfigurationError) {
        lines = []
        findings = error.findings
        outcome = .failed
    }

    func text(_ palette: ScreenPalette) -> String {
        let width = lines.map(\.key.count).max() ?? 0
        let valueWidth = min(lines.map { Printable.width($0.value) }.max() ?? 0, 40)
        return lines.map { line in
            let key = Columns.padded(line.key, to: width)
            let value = Columns.padded(Printable.text(line.value), to: valueWidth)
            return
                "\(palette.paint(key, .strong))  \(value)  \(palette.paint(Printable.text(line.origin), .faint))\n"
        }.joined()
    }

    var json: JSON {
        [
            "version": JSON(JSONRenderer.version),
            "settings": JSON(
                elements: lines.map {
                    ["key": JSON($0.key), "value": JSON($0.value), "origin": JSON($0.origin)]
                }),
            "findings": JSONRenderer().document(findings)["findings"] ?? [],
        ]
    }
}

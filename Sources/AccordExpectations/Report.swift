import AccordHTTP
import AccordReport
import AccordSnapshots

/// Findings on their way to a runner: one issue, whatever their number.
struct Report: Sendable {
    var text: String
    var severity: Severity
    /// Where the test called; nil for what happens behind its back.
    var site: CallSite?
    var attachments: [SnapshotOutcome.Attachment] = []

    init(_ findings: [Finding], at site: CallSite?, attachments: [SnapshotOutcome.Attachment] = []) {
        text = TextRenderer().render(findings)
        severity = findings.contains { $0.severity == .error } ? .error : .warning
        self.site = site
        self.attachments = attachments
    }

    init(tearDownError error: any Error) {
        self.init([Finding(.tearDown, actual: String(describing: error))], at: nil)
    }
}

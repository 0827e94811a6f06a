package import AccordHTTP
package import AccordReport
package import AccordSnapshots
import Testing
import XCTest

/// The one place that tells a runner of an issue: the right runner, for the right test, once.
package enum Reporter {
    /// Records findings as one issue; nothing happens where there are none.
    ///
    /// The order: the test of this task; else the scope, which hands over to the test's own task; else
    /// XCTest, when this process is its; else Swift Testing, whose run fails even if it knows no test.
    package static func record(
        _ findings: [Finding], at site: CallSite?, in scope: Scope?,
        attachments: [SnapshotOutcome.Attachment] = []
    ) {
        guard !findings.isEmpty else { return }
        let report = Report(findings, at: site, attachments: attachments)
        if Test.current == nil, let scope, scope.execution.hand(over: report) { return }
        recordHere(report)
    }

    /// Records findings as one issue and ends the test; returns where there are none.
    package static func require(_ findings: [Finding], at site: CallSite, in scope: Scope?) throws {
        guard !findings.isEmpty else { return }
        record(findings, at: site, in: scope)
        try endReported(findings, at: site)
    }

    /// Ends the test whose findings have been recorded.
    package static func endReported(_ findings: [Finding], at site: CallSite) throws {
        // Cancelling is how a test of Swift Testing ends without a second issue.
        if Test.current != nil {
            try Test.cancel("a requirement was not met", sourceLocation: location(site))
        }
        // XCTest has no other error that it does not report as a second failure.
        if Runner.isXCTest { throw XCTSkip("a requirement was not met") }
        throw RequirementFailed(findings: findings)
    }

    /// Ends a test that cannot run on this machine: neither runner takes it for failed.
    package static func skip(_ reason: String, at site: CallSite) throws {
        if Test.current != nil {
            try Test.cancel(Comment(rawValue: reason), sourceLocation: location(site))
        }
        throw XCTSkip(reason, file: site.filePath, line: UInt(max(site.line, 0)))
    }

    static func recordHere(_ report: Report) {
        if report.severity == .error { TestChoice.noteFailure() }
        if Test.current == nil, Runner.isXCTest {
            guard report.severity == .error else { return }
            XCTFail(report.text, file: report.site?.filePath ?? #filePath, line: UInt(report.site?.line ?? 0))
            return
        }
        let location = location(report.site)
        for attachment in report.attachments where Test.current != nil {
            Attachment.record(attachment.bytes, named: attachment.name, sourceLocation: location)
        }
        Issue.record(
            Comment(rawValue: report.text), severity: report.severity == .warning ? .warning : .error,
            sourceLocation: location)
    }

    private static func location(_ site: CallSite?) -> SourceLocation {
        guard let site else { return Test.current?.sourceLocation ?? #_sourceLocation }
        return SourceLocation(
            fileID: site.fileID.description, filePath: site.path, line: max(site.line, 1),
            column: max(site.column, 1))
    }
}

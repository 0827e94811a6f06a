package import AccordReport

/// What a snapshot expectation came to: nothing to say, or findings and what to attach to them.
package struct SnapshotOutcome: Sendable {
    /// A file for the test's report.
    package struct Attachment: Sendable, Equatable {
        package var name: String
        package var bytes: [UInt8]
    }

    package var findings: [Finding]
    package var attachments: [Attachment]

    package init(findings: [Finding], attachments: [Attachment]) {
        self.findings = findings
        self.attachments = attachments
    }

    package init(failing finding: Finding) { self.init(findings: [finding], attachments: []) }
}

package import AccordConfiguration
package import AccordHTTP

/// One snapshot expectation, with its settings resolved.
package struct SnapshotRequest: Sendable {
    package var owner: SnapshotOwner
    /// Whether the test runs once for every argument, so that its snapshots need names.
    package var isParameterized: Bool
    package var name: String?
    package var fileExtension: String
    /// What the call itself redacts.
    package var redactions: [Redaction]
    /// What the test's traits redact, before the call does.
    package var scopeRedactions: [Redaction] = []
    package var allowances: [SnapshotAllowance] = []
    package var mode: RecordMode
    package var keyOrder: KeyOrder
    package var session: SnapshotSession
    package var site: CallSite
    let content: @Sendable () throws -> SnapshotContent
    let origin: @Sendable () -> BodyOrigin?

    private let layout: DocumentLayout
    private let leniency: Leniency

    var style: DocumentStyle { DocumentStyle(keyOrder: keyOrder, layout: layout, leniency: leniency) }

    package init<Value: Sendable>(
        _ value: Value, as format: SnapshotFormat<Value>, named name: String?,
        redacting redactions: [Redaction],
        by test: Test, mode: RecordMode, keyOrder: KeyOrder, at site: CallSite
    ) {
        owner = test.owner
        isParameterized = test.isParameterized
        session = test.session
        self.name = name
        fileExtension = format.fileExtension
        self.redactions = redactions
        self.mode = mode
        self.keyOrder = keyOrder
        self.site = site
        layout = format.layout
        leniency = format.leniency
        content = { try format.content(value) }
        origin = { format.origin?(value) }
    }

    /// The test that asserts, and what it has asserted so far.
    package struct Test: Sendable {
        package var owner: SnapshotOwner
        package var isParameterized: Bool
        package var session: SnapshotSession

        package init(owner: SnapshotOwner, isParameterized: Bool, session: SnapshotSession) {
            self.owner = owner
            self.isParameterized = isParameterized
            self.session = session
        }
    }
}

import AccordConfiguration
import AccordSnapshots

/// What a call says of its snapshot, besides the value and its format.
struct SnapshotOptions: Sendable {
    var name: String?
    var redactions: [Redaction]
    var allowances: [SnapshotAllowance]
    var record: RecordMode?
    var keyOrder: KeyOrder?
}

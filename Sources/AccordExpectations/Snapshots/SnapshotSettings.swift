import AccordConfiguration
import AccordSnapshots

/// What the nearest scope says of snapshots.
struct SnapshotSettings: Sendable {
    var record: RecordMode?
    var redactions: [Redaction] = []
    var allowances: [SnapshotAllowance] = []
}

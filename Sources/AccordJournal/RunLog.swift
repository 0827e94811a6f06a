import AccordJSON

/// What the journals of one run say of its tests and snapshots.
package struct RunLog: Sendable {
    package var run: [RunEvent] = []
    package var lists: [TestListEvent] = []
    package var tests: [TestEvent] = []
    package var snapshots: [SnapshotEvent] = []

    package init() {}

    /// One line; lines of other kinds are passed over.
    mutating func add(_ json: JSON) {
        switch json["event"]?.string {
        case RunEvent.kind: RunEvent(json: json).map { run.append($0) }
        case TestListEvent.kind: TestListEvent(json: json).map { lists.append($0) }
        case TestEvent.kind: TestEvent(json: json).map { tests.append($0) }
        case SnapshotEvent.kind: SnapshotEvent(json: json).map { snapshots.append($0) }
        default: break
        }
    }
}

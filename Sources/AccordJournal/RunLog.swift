import AccordJSON

/// What the journals of one run say of its tests and snapshots.
package struct RunLog: Sendable {
    static let kinds: [any JournalEvent.Type] = [
        RunEvent.self, TestListEvent.self, TestEvent.self, SnapshotEvent.self,
    ]

    package var run: [RunEvent] = []
    package var lists: [TestListEvent] = []
    package var tests: [TestEvent] = []
    package var snapshots: [SnapshotEvent] = []
    /// How many lines another version of Accord has written, as far as they were looked at.
    package var foreignLineCount = 0

    package init() {}

    /// One line; lines of other kinds are passed over.
    mutating func add(_ json: JSON) {
        if !take(json), Runs.isForeign(json) { foreignLineCount += 1 }
    }

    private mutating func take(_ json: JSON) -> Bool {
        switch json["event"]?.string {
        case RunEvent.kind: Self.append(json, to: &run)
        case TestListEvent.kind: Self.append(json, to: &lists)
        case TestEvent.kind: Self.append(json, to: &tests)
        case SnapshotEvent.kind: Self.append(json, to: &snapshots)
        default: false
        }
    }

    private static func append<Event: JournalEvent>(_ json: JSON, to events: inout [Event]) -> Bool {
        guard let event = Event(json: json) else { return false }
        events.append(event)
        return true
    }
}

package import AccordJSON

/// A test looked at a snapshot, and this came of it.
package struct SnapshotEvent: JournalEvent, Equatable {
    package enum Verdict: String, Sendable {
        case matched, missing, differs, damaged, refused
    }

    package static let kind = "snapshot"

    /// The snapshot's path below `__snapshots__`.
    package var path: String
    /// The full identity: target, suites, test and name.
    package var id: String
    package var verdict: Verdict
    package var time: Int

    package init(path: String, id: String, verdict: Verdict, time: Int = Journal.now()) {
        self.path = path
        self.id = id
        self.verdict = verdict
        self.time = time
    }

    package var members: [(String, JSON)] {
        [("path", JSON(path)), ("id", JSON(id)), ("verdict", JSON(verdict.rawValue))]
    }

    package init?(members json: JSON, time: Int) {
        guard let path = json["path"]?.string, let id = json["id"]?.string,
            let verdict = json["verdict"]?.string.flatMap(Verdict.init)
        else { return nil }
        self.init(path: path, id: id, verdict: verdict, time: time)
    }
}

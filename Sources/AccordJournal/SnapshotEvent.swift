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
    /// The values that each redaction of the test's traits found, by the redaction as it is written.
    package var redactions: [String: Int] = [:]
    package var time: Int

    package init(path: String, id: String, verdict: Verdict, time: Int = Journal.now()) {
        self.path = path
        self.id = id
        self.verdict = verdict
        self.time = time
    }

    package var members: [(String, JSON)] {
        var members = [("path", JSON(path)), ("id", JSON(id)), ("verdict", JSON(verdict.rawValue))]
        if !redactions.isEmpty {
            let counts = redactions.sorted { $0.key < $1.key }.map { ($0.key, JSON($0.value)) }
            members.append(("redactions", JSON(members: counts)))
        }
        return members
    }

    package init?(members json: JSON, time: Int) {
        guard let path = json["path"]?.string, let id = json["id"]?.string,
            let verdict = json["verdict"]?.string.flatMap(Verdict.init)
        else { return nil }
        self.init(path: path, id: id, verdict: verdict, time: time)
        for (name, count) in json["redactions"]?.members ?? [] { redactions[name] = count.int ?? 0 }
    }
}

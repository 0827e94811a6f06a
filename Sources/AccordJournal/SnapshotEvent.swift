import AccordJSON

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// One line of a journal: a test looked at a snapshot, and this came of it.
package struct SnapshotEvent: Sendable, Equatable {
    package enum Verdict: String, Sendable {
        case matched, missing, differs, damaged, refused
    }

    /// The version of the line's format.
    static let version = 1

    /// The snapshot's path below `__snapshots__`.
    package var path: String
    /// The full identity: target, suites, test and name.
    package var id: String
    package var verdict: Verdict
    /// Milliseconds since 1970.
    package var time: Int

    package init(path: String, id: String, verdict: Verdict, time: Int = Self.now()) {
        self.path = path
        self.id = id
        self.verdict = verdict
        self.time = time
    }

    /// Milliseconds since 1970.
    package static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
    }
}

extension SnapshotEvent {
    var json: JSON {
        [
            "v": JSON(Self.version), "event": "snapshot", "time": JSON(time), "path": JSON(path),
            "id": JSON(id), "verdict": JSON(verdict.rawValue),
        ]
    }

    init?(json: JSON) {
        guard json["v"]?.int == Self.version, json["event"]?.string == "snapshot",
            let path = json["path"]?.string, let id = json["id"]?.string,
            let time = json["time"]?.int, let verdict = json["verdict"]?.string.flatMap(Verdict.init)
        else { return nil }
        self.init(path: path, id: id, verdict: verdict, time: time)
    }
}

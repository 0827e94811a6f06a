package import AccordFiles
import AccordJSON

/// The journals that the last runs of a package left behind.
package struct Runs: Sendable {
    /// How many runs are kept.
    package static let kept = 20

    package let folder: String
    private let files: any FileSystem

    package init(folder: String, files: any FileSystem = Disk()) {
        self.folder = folder
        self.files = files
    }

    /// For every snapshot path, when it was last seen to match (milliseconds since 1970).
    ///
    /// A line that a killed process cut in half is passed over.
    package func lastMatches() -> [String: Int] {
        var matches: [String: Int] = [:]
        for event in events() where event.verdict == .matched {
            matches[event.path] = max(matches[event.path] ?? 0, event.time)
        }
        return matches
    }

    /// Every event of every kept run, in no particular order between processes.
    package func events() -> [SnapshotEvent] {
        names().flatMap { run in
            entries(of: "\(folder)/\(run)").filter { $0.name.hasSuffix(".jsonl") }
                .flatMap { events(in: "\(folder)/\(run)/\($0.name)") }
        }
    }

    /// Removes the oldest runs, so that `kept` remain besides the one that is going on.
    package func sweep(keeping current: String) {
        let old = names().filter { $0 != current }.map { ($0, newestEvent(in: $0)) }
            .sorted { $0.1 > $1.1 }.dropFirst(Self.kept - 1)
        for (run, _) in old { try? files.remove("\(folder)/\(run)") }
    }

    // MARK: -

    private func names() -> [String] {
        entries(of: folder).filter { $0.kind == .directory }.map(\.name)
    }

    private func entries(of folder: String) -> [DirectoryEntry] { (try? files.entries(of: folder)) ?? [] }

    private func events(in path: String) -> [SnapshotEvent] {
        let bytes = (try? files.read(path)) ?? nil
        return (bytes ?? []).split(separator: UInt8(ascii: "\n")).compactMap { line in
            (try? JSON(parsing: Array(line))).flatMap(SnapshotEvent.init(json:))
        }
    }

    private func newestEvent(in run: String) -> Int {
        entries(of: "\(folder)/\(run)").flatMap { events(in: "\(folder)/\(run)/\($0.name)") }
            .map(\.time).max() ?? 0
    }
}

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
        for event in events(SnapshotEvent.self) where event.verdict == .matched {
            matches[event.path] = max(matches[event.path] ?? 0, event.time)
        }
        return matches
    }

    /// Every event of one kind of every kept run, in no particular order between processes.
    package func events<Event: JournalEvent>(_ kind: Event.Type) -> [Event] {
        lines().compactMap(Event.init(line:))
    }

    /// Every event of one kind of one run, each process in its own order.
    package func events<Event: JournalEvent>(_ kind: Event.Type, of run: String) -> [Event] {
        lines(of: run).compactMap(Event.init(line:))
    }

    /// The names of the kept runs, the newest first.
    package func newestFirst() -> [String] {
        names().map { ($0, newestTime(in: $0)) }.sorted { $0.1 > $1.1 }.map(\.0)
    }

    /// Removes the oldest runs, so that `kept` remain besides the one that is going on.
    package func sweep(keeping current: String) {
        for run in newestFirst().filter({ $0 != current }).dropFirst(Self.kept - 1) {
            try? files.remove("\(folder)/\(run)")
        }
    }

    // MARK: -

    private func names() -> [String] {
        entries(of: folder).filter { $0.kind == .directory }.map(\.name)
    }

    private func entries(of folder: String) -> [DirectoryEntry] { (try? files.entries(of: folder)) ?? [] }

    private func lines() -> [[UInt8]] { names().flatMap(lines) }

    private func lines(of run: String) -> [[UInt8]] {
        entries(of: "\(folder)/\(run)").filter { $0.name.hasSuffix(".jsonl") }.flatMap { entry in
            let bytes = (try? files.read("\(folder)/\(run)/\(entry.name)")) ?? nil
            return (bytes ?? []).split(separator: UInt8(ascii: "\n")).map(Array.init)
        }
    }

    private func newestTime(in run: String) -> Int {
        lines(of: run).compactMap { (try? JSON(parsing: $0))?["time"]?.int }.max() ?? 0
    }
}

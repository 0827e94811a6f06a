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

    /// What one run says of its tests and snapshots, each line read once.
    package func log(of run: String) -> RunLog {
        var log = RunLog()
        for line in lines(of: run) { if let json = try? JSON(parsing: line) { log.add(json) } }
        return log
    }

    /// When and where the parts of one run were: of its other lines only the beginning is looked at.
    package func parts(of run: String) -> [RunEvent] {
        let mark = Array(#""event":"run""#.utf8)
        return lines(of: run).filter { $0.prefix(2 * mark.count).contains(mark) }
            .compactMap(RunEvent.init(line:))
    }

    /// How many whole lines say nothing to this version of Accord: another one has written them.
    package func foreignLineCount() -> Int {
        lines().count { line in
            guard let json = try? JSON(parsing: line) else { return false }
            return !Self.kinds.contains { $0.init(json: json) != nil }
        }
    }

    private static let kinds: [any JournalEvent.Type] = [
        RunEvent.self, TestEvent.self, SnapshotEvent.self, ExchangeEvent.self, RoutesEvent.self,
        FixtureEvent.self, TestListEvent.self,
    ]

    /// The names of the kept runs, the newest first.
    ///
    /// A run without a line is none yet: another process may be about to write its first.
    package func newestFirst() -> [String] {
        names().compactMap { run in newestTime(in: run).map { (run, $0) } }.sorted { $0.1 > $1.1 }.map(\.0)
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
        journals(of: run).flatMap { $0.split(separator: UInt8(ascii: "\n")).map(Array.init) }
    }

    /// What each process of a run has written.
    private func journals(of run: String) -> [[UInt8]] {
        entries(of: "\(folder)/\(run)").filter { $0.name.hasSuffix(".jsonl") }.compactMap { entry in
            (try? files.read("\(folder)/\(run)/\(entry.name)")) ?? nil
        }
    }

    /// By the last whole line of each journal: every process asks when it begins, and runs may be long.
    private func newestTime(in run: String) -> Int? {
        journals(of: run).compactMap { journal in
            journal.split(separator: UInt8(ascii: "\n")).reversed().lazy
                .compactMap { (try? JSON(parsing: Array($0)))?["time"]?.int }.first
        }.max()
    }
}

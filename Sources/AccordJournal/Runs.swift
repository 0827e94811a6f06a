package import AccordFiles
import AccordJSON

/// The journals that the last runs of a package left behind.
package struct Runs: Sendable {
    /// How many runs are kept.
    package static let kept = 20

    package let folder: String
    private let files: any FileSystem
    /// What has been read already, by the names of the runs.
    private var held: [String: RunJournals] = [:]

    package init(folder: String, files: any FileSystem = Disk()) {
        self.folder = folder
        self.files = files
    }

    /// Every event of one kind of every kept run, in no particular order between processes.
    package func events<Event: JournalEvent>(_ kind: Event.Type) -> [Event] {
        names().flatMap { journals(of: $0).events(kind) }
    }

    /// Every event of one kind of one run, each process in its own order.
    package func events<Event: JournalEvent>(_ kind: Event.Type, of run: String) -> [Event] {
        journals(of: run).events(kind)
    }

    /// What the processes of one run have written.
    package func journals(of run: String) -> RunJournals {
        held[run] ?? RunJournals(paths(of: run).compactMap { (try? files.read($0)) ?? nil })
    }

    /// The same runs, of which one has been read: it is not read again.
    package func holding(_ journals: RunJournals, of run: String) -> Runs {
        var runs = self
        runs.held[run] = journals
        return runs
    }

    /// How many whole lines say nothing to this version of Accord: another one has written them.
    package func foreignLineCount() -> Int { names().reduce(0) { $0 + journals(of: $1).foreignLineCount } }

    static func isForeign(_ json: JSON) -> Bool { !kinds.contains { $0.init(json: json) != nil } }

    static let kinds: [any JournalEvent.Type] = [
        RunEvent.self, TestEvent.self, SnapshotEvent.self, ExchangeEvent.self, RoutesEvent.self,
        FixtureEvent.self, TestListEvent.self,
    ]

    /// The names of the kept runs, the newest first.
    package func newestFirst() -> [String] { ages().map(\.run) }

    /// The kept runs and when each was last heard of (milliseconds since 1970), the newest first.
    ///
    /// A run without a line is none yet: another process may be about to write its first.
    package func ages() -> [(run: String, time: Int)] {
        names().compactMap { run in newestTime(in: run).map { (run, $0) } }.sorted { $0.1 > $1.1 }
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

    private func paths(of run: String) -> [String] {
        entries(of: "\(folder)/\(run)").filter { $0.name.hasSuffix(".jsonl") }
            .map { "\(folder)/\(run)/\($0.name)" }
    }

    private func newestTime(in run: String) -> Int? { paths(of: run).compactMap(lastTime).max() }

    /// Of the last whole line: every process asks when it begins, and journals may be long.
    private func lastTime(of journal: String) -> Int? {
        var count = Self.usualEnd
        while let end = (try? files.readEnd(journal, count: count)) ?? nil {
            let lines = end.split(separator: UInt8(ascii: "\n"))
            let time = lines.reversed().lazy.compactMap { (try? JSON(parsing: Array($0)))?["time"]?.int }
                .first
            // What may have been cut at its start is no line: more is read where there is no other.
            if let time { return time }
            if end.count < count { return nil }
            count *= 16
        }
        return nil
    }

    /// More than the last line of a journal takes, but for what a test said at length.
    private static let usualEnd = 4096
}

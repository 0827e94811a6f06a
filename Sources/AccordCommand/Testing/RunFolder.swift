import AccordConfiguration
import AccordFiles
import AccordJournal
import AccordSnapshots

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The folder of one run: its journal, its pipe of events, what its tests attached.
struct RunFolder {
    let runs: Runs
    let name: String
    let journal: Journal

    /// - Parameter shard: part of the name, so that the folders of all shards can be copied into one.
    init(runs: Runs, shard: Shard?, environment: [String: String]) {
        self.runs = runs
        let part = shard.map { "-\($0.index)of\($0.count)" } ?? ""
        name = Setting.run.value(in: environment) ?? "\(Journal.now())-\(getpid())\(part)"
        journal = Journal(runs: runs, run: name)
    }

    var path: String { "\(runs.folder)/\(name)" }
    var attachments: String { "\(path)/attachments" }
    // Several commands may share a run, such as the shards of one machine.
    var events: String { "\(path)/events-\(getpid())" }
    var list: String { "\(path)/tests-\(getpid())" }

    func begin(shard: Shard?) {
        journal.append(RunEvent(state: .started, shard: shard?.description))
        // Swift Testing drops attachments where their folder does not exist.
        mkdir(attachments, 0o755)
    }

    func end(isWhole: Bool, shard: Shard?) {
        try? Disk().removeEmptyFolder(attachments)
        journal.append(RunEvent(state: isWhole ? .finished : .stopped, shard: shard?.description))
    }

    /// What the run has written so far.
    var journals: RunJournals { runs.journals(of: name) }

    /// Whether a test of this run has left the entry. One that cannot be read may be anybody's.
    func owns(_ meta: PendingMeta) -> Bool { meta.run == name || meta.reason == .unreadable }
}

import AccordJournal
import AccordReview
import AccordSnapshots

/// Where the snapshots of a package stand, from one reading of the journals: what waits, and what is used.
struct Standing {
    /// What waits for a decision; entries that a later run has matched are left out.
    let items: [ReviewItem]
    let foreignLineCount: Int
    private let survey: UsageSurvey
    private let tree: SnapshotTree
    private let waiting: Set<String>

    init(_ workspace: Workspace, _ runs: Runs) throws {
        let metas = try workspace.waiting()
        let reading = JournalReading(runs, oldest: metas.map(\.recordedAt).min())
        items = workspace.items(of: metas, lastMatches: reading.lastMatches)
        foreignLineCount = reading.foreignLineCount
        survey = reading.survey
        tree = workspace.tree
        waiting = Set(metas.map(\.path))
    }

    /// Whether each stored snapshot still serves a test, as far as the kept runs prove it.
    func usage() throws -> [SnapshotUsage] { try survey.usage(in: tree, pending: waiting) }
}

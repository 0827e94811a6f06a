import AccordJournal
import AccordReview
import AccordSnapshots

/// Where the snapshots of a package stand, from one reading of the journals.
struct Standing {
    /// What waits for a decision; entries that a later run has matched are left out.
    let items: [ReviewItem]
    let foreignLineCount: Int
    private let survey: UsageSurvey
    private let workspace: Workspace
    private let waiting: Set<String>
    private let root: String

    /// - Parameter root: the package's folder, in whose sources tests are declared.
    init(_ workspace: Workspace, _ runs: Runs, root: String) throws {
        // A decision that was killed is finished by this: it may still have something to delete.
        let metas = try workspace.waiting()
        let reading = JournalReading(runs, oldest: metas.map(\.recordedAt).min())
        items = workspace.items(of: metas, lastMatches: reading.lastMatches)
        foreignLineCount = reading.foreignLineCount
        survey = reading.survey
        waiting = Set(metas.map(\.path))
        self.workspace = workspace
        self.root = root
    }

    /// What can be decided, and how far what is stored is proven to be used.
    func inventory() throws -> Inventory {
        let usage = try survey.usage(in: workspace.tree, pending: waiting)
        let gone = usage.filter { $0.unused == .ownerGone }.map(\.path)
        let spared = usage.sparing(DeclaredTests(of: gone, in: root))
        return Inventory(items: try workspace.items(items, with: spared), usage: spared)
    }
}

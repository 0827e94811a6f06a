import AccordFiles
package import AccordJournal

extension UsageSurvey {
    /// From the journals that are kept.
    package init(_ runs: Runs) {
        self.init(runs.newestFirst().map(runs.log(of:)))
    }

    /// Of all that is stored, in the order of the paths.
    package func usage(in tree: SnapshotTree, pending: Set<String>) throws(StoreError) -> [SnapshotUsage] {
        usage(of: try tree.paths(), pending: pending) { tree.files.changed("\(tree.root)/\($0)") }
    }
}

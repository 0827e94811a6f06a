import AccordFiles

extension UsageSurvey {
    /// Of all that is stored, in the order of the paths.
    package func usage(in tree: SnapshotTree, pending: Set<String>) throws(StoreError) -> [SnapshotUsage] {
        usage(of: try tree.paths(), pending: pending) { tree.changed($0) }
    }
}

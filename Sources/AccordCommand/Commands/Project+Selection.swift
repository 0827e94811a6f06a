extension Project {
    /// The pending and unused snapshots that are named.
    ///
    /// - Parameter orAll: whether no name at all means all of them.
    func selection(_ options: SelectionOptions, orAll: Bool) throws -> Selection {
        let items = try decidable()
        if orAll, options.isEmpty { return Selection(all: items) }
        let resolver = PathResolver(workingFolder: workingFolder, packageRoot: root, snapshots: snapshots)
        return Selection(paths: options.paths, ids: options.ids, among: items, resolver)
    }
}

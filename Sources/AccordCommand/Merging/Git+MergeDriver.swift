import AccordSnapshots

extension Git {
    /// Sets the driver for this clone: git takes none from a repository.
    ///
    /// - Returns: whether snapshots have the attribute that leads to it.
    /// - Throws: `GitError` where this is no repository.
    func installMergeDriver() throws -> Bool {
        let driver = MergeDriver(prefix: try prefix())
        try configure("merge.\(MergeDriver.name).name", Rules.driverName)
        try configure("merge.\(MergeDriver.name).driver", driver.command)
        return try attribute("merge", of: "\(SnapshotTree.name)/T/x.json") == MergeDriver.name
    }
}

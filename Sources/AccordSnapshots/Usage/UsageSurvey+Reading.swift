import AccordFiles
package import AccordJournal

extension UsageSurvey {
    /// From the journals that are kept. Those older than the newest run of this platform are read only where
    /// they are of another one: journals may be long.
    package init(_ runs: Runs, platform: String = RunPlatform.current) {
        var logs: [RunLog] = []
        var isFound = false
        for run in runs.newestFirst() {
            let platforms = Set(runs.parts(of: run).map(\.platform))
            if !isFound || platforms.contains(where: { $0 != platform }) { logs.append(runs.log(of: run)) }
            if platforms == [platform] { isFound = true }
        }
        self.init(logs, platform: platform)
    }

    /// Of all that is stored, in the order of the paths.
    package func usage(in tree: SnapshotTree, pending: Set<String>) throws(StoreError) -> [SnapshotUsage] {
        usage(of: try tree.paths(), pending: pending) { tree.files.changed("\(tree.root)/\($0)") }
    }
}

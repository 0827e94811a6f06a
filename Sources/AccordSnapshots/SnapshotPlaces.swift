package import AccordConfiguration
import AccordFiles

/// Where a package keeps its snapshots, its pending entries and its journals.
package struct SnapshotPlaces: Sendable, Equatable {
    package let snapshots: String
    package let pending: String
    package let runs: String

    package init(packageRoot: String, configuration: Configuration) {
        snapshots = "\(packageRoot)/\(SnapshotTree.name)"
        pending =
            configuration.pendingFolder.map { Path.absolute($0, in: packageRoot) }
            ?? "\(snapshots)/\(PendingStore.name)"
        runs =
            configuration.runsFolder.map { Path.absolute($0, in: packageRoot) }
            ?? "\(packageRoot)/.build/accord/runs"
    }
}

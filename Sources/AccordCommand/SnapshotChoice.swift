import AccordReview
import AccordSnapshots

/// The stored and pending snapshots that paths on the command line stand for; all where none is given.
struct SnapshotChoice {
    /// Below `__snapshots__`; bytes, as two Unicode forms of a name are two names.
    private let chosen: Set<[UInt8]>?

    /// - Throws: `CommandError` for a path that stands for nothing, or for different snapshots.
    init(_ paths: [String], in project: Project) throws {
        guard !paths.isEmpty else {
            chosen = nil
            return
        }
        let all = try project.workspace.tree.paths() + project.workspace.pending.list().map(\.path)
        let resolver = PathResolver(
            workingFolder: project.workingFolder, packageRoot: project.root, snapshots: project.snapshots)
        chosen = try paths.reduce(into: []) { chosen, path in
            let matches = try resolver.matches(path, among: all, at: { [$0] })
            if matches.isEmpty {
                throw CommandError.noSnapshot(path, nearest: resolver.nearest(to: path, among: all))
            }
            chosen.formUnion(matches.map { Array($0.utf8) })
        }
    }

    func contains(_ path: String) -> Bool {
        guard let chosen else { return true }
        return chosen.contains(Array(path.utf8))
    }
}

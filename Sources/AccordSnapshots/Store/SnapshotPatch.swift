import AccordDiff

/// The difference between what is stored and what was received, as `patch` and `git apply` read it.
struct SnapshotPatch {
    private let diff: LineDiff
    private let oldName: String
    private let newName: String

    /// - Parameters:
    ///   - path: the snapshot's path below `__snapshots__`.
    ///   - base: what is stored, or nil where nothing is.
    init(path: String, base: [UInt8]?, new: [UInt8]) {
        let file = "\(SnapshotTree.name)/\(path)"
        diff = LineDiff(old: base ?? [], new: new)
        oldName = base == nil ? "/dev/null" : "a/\(file)"
        newName = "b/\(file)"
    }

    var addedLines: Int { diff.addedCount }
    var removedLines: Int { diff.removedCount }

    var bytes: [UInt8] { diff.unifiedBytes(oldName: oldName, newName: newName) }

    /// The text with at most so many changed lines; the rest is counted.
    func text(changedLinesLimit: Int) -> String {
        diff.unified(oldName: oldName, newName: newName, changedLinesLimit: changedLinesLimit)
    }
}

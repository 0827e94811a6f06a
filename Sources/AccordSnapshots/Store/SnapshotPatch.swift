import AccordDiff

/// The difference between what is stored and what was received, as `patch` and `git apply` read it.
struct SnapshotPatch {
    private enum Change {
        case lines(LineDiff)
        /// One of the texts has nothing in it.
        case whole(WholeTextPatch)
    }

    private let change: Change
    /// The snapshot's path below `__snapshots__`.
    private let path: String
    private let isNew: Bool

    /// - Parameters:
    ///   - path: the snapshot's path below `__snapshots__`.
    ///   - base: what is stored, or nil where nothing is.
    init(path: String, base: [UInt8]?, new: [UInt8]) {
        let old = base ?? []
        change =
            switch (old.isEmpty, new.isEmpty) {
            case (true, _): .whole(WholeTextPatch(new, isAdded: true))
            case (false, true): .whole(WholeTextPatch(old, isAdded: false))
            case (false, false): .lines(LineDiff(old: old, new: new))
            }
        self.path = path
        isNew = base == nil
    }

    private var oldName: String { isNew ? "/dev/null" : "a/\(SnapshotTree.name)/\(path)" }
    private var newName: String { "b/\(SnapshotTree.name)/\(path)" }

    var addedLines: Int {
        switch change {
        case .lines(let diff): diff.addedCount
        case .whole(let patch): patch.addedCount
        }
    }

    var removedLines: Int {
        switch change {
        case .lines(let diff): diff.removedCount
        case .whole(let patch): patch.removedCount
        }
    }

    /// The first line of the old text that changed, counted from 1; where lines only came, the one before them.
    var firstOldLine: Int? {
        switch change {
        case .lines(let diff): diff.firstOldLine
        case .whole(let patch): min(patch.removedCount, 1)
        }
    }

    var bytes: [UInt8] {
        switch change {
        case .lines(let diff): diff.unifiedBytes(oldName: oldName, newName: newName)
        case .whole(let patch): patch.unifiedBytes(oldName: oldName, newName: newName)
        }
    }

    /// The text with at most so many changed lines; the rest is counted.
    func text(changedLinesLimit limit: Int) -> String {
        switch change {
        case .lines(let diff):
            diff.unified(oldName: oldName, newName: newName, changedLinesLimit: limit)
        case .whole(let patch):
            patch.unified(oldName: oldName, newName: newName, changedLinesLimit: limit)
        }
    }
}

extension LineDiff {
    fileprivate var firstOldLine: Int? {
        guard let hunk = hunks.first, let lead = hunk.lines.firstIndex(where: { $0.kind != .context }) else {
            return nil
        }
        let isReplaced = hunk.lines[lead].kind == .removed
        return hunk.oldCount == 0 ? hunk.oldStart : hunk.oldStart + lead - (isReplaced ? 0 : 1)
    }
}

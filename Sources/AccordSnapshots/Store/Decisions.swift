import AccordFiles
import AccordJournal

/// Accepts, rejects and takes back: the only way from pending to stored, one process at a time.
package struct Decisions: Sendable {
    package let tree: SnapshotTree
    package let pending: PendingStore
    private let history: History

    package init(tree: SnapshotTree, pending: PendingStore) {
        self.tree = tree
        self.pending = pending
        history = History(folder: "\(pending.root)/\(PendingStore.history)", files: pending.files)
    }

    /// Stores what was received.
    ///
    /// What is replaced is kept first, then the snapshot is renamed into place, and the pending entry goes
    /// last: a kill at any instant leaves the old snapshot or the new one, and nothing undecided is lost.
    ///
    /// - Throws: `StoreError.baseChanged` where what is stored is not what the entry was compared with.
    package func accept(_ path: String) throws(StoreError) {
        try pending.locked {
            let entry = try existing(path)
            let stored = try tree.read(path)
            if stored.map(SHA256.digest) != entry.meta.baseDigest {
                // A killed accept may have come as far as the rename: then only the entry is left to remove.
                guard stored.map(SHA256.digest) == entry.meta.newDigest else {
                    throw StoreError.baseChanged(path: path)
                }
                return try pending.remove(path)
            }
            let record = try history.append(.accepted, entry)
            do {
                try tree.write(entry.new, to: path)
            } catch {
                // Nothing was replaced, so there is nothing to take back.
                try history.remove(record)
                throw error
            }
            try removeDecided(entry)
        }
    }

    /// Drops what was received. A damaged entry is dropped for good.
    package func reject(_ path: String) throws(StoreError) {
        try pending.locked {
            do {
                let entry = try existing(path)
                _ = try history.append(.rejected, entry)
                try removeDecided(entry)
            } catch StoreError.damagedEntry {
                try pending.remove(path)
            }
        }
    }

    /// Takes the last decision back and makes its entry pending again.
    ///
    /// - Returns: the path of the snapshot.
    /// - Throws: `StoreError.changedSince` where what is stored is not what the decision wrote.
    package func undo() throws(StoreError) -> String {
        try pending.locked {
            guard let record = try history.last() else { throw StoreError.nothingToUndo }
            if record.decision == .accepted { try restore(record.entry) }
            try reopen(record.entry)
            try history.remove(record)
            return record.entry.meta.path
        }
    }

    // MARK: -

    private func existing(_ path: String) throws(StoreError) -> PendingEntry {
        guard let entry = try pending.entry(path) else { throw .noSuchEntry(path) }
        return entry
    }

    /// A test that ran meanwhile may have written a newer entry, which nobody has decided.
    private func removeDecided(_ entry: PendingEntry) throws(StoreError) {
        if try pending.entry(entry.meta.path)?.meta == entry.meta { try pending.remove(entry.meta.path) }
    }

    private func restore(_ entry: PendingEntry) throws(StoreError) {
        let path = entry.meta.path
        let stored = try tree.read(path).map(SHA256.digest)
        // A killed accept may have been recorded and not carried out: then there is nothing to restore.
        if stored == entry.meta.baseDigest { return }
        guard stored == entry.meta.newDigest else { throw .changedSince(path: path) }
        if let base = entry.base {
            try tree.write(base, to: path)
        } else {
            try tree.remove(path)
        }
    }

    /// Makes an entry pending again. What a test received since is newer and stays, as a change of what is
    /// stored now.
    private func reopen(_ entry: PendingEntry) throws(StoreError) {
        var entry = entry
        if let newer = try? pending.entry(entry.meta.path), newer.meta.recordedAt > entry.meta.recordedAt {
            entry = newer.rebased(on: entry.base)
        }
        guard entry.new != entry.base else { return try pending.remove(entry.meta.path) }
        // Tests may have matched what was accepted: an entry older than that would count as out of date.
        entry.meta.recordedAt = Journal.now()
        try pending.put(entry)
    }
}

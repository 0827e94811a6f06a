import AccordFiles

/// Accepts, rejects and takes back: the only way from pending to stored, one process at a time.
package struct Decisions: Sendable {
    package let tree: SnapshotTree
    package let pending: PendingStore
    let history: History

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
    /// - Parameters:
    ///   - seen: the description of the entry that the decision was made on, where one was seen.
    ///   - former: what the entry was renamed from; it goes once the new one is stored.
    /// - Throws: `StoreError.baseChanged` where what is stored is not what the entry was compared with,
    ///   `StoreError.entryChanged` where something else is pending by now.
    package func accept(
        _ path: String, as seen: PendingMeta? = nil, renaming former: PendingMeta? = nil
    ) throws(StoreError) {
        try pending.locked { () throws(StoreError) in
            // A killed accept may have come as far as the rename: then only the entry was left to remove.
            if try finishLast() == path, try pending.entry(path) == nil { return }
            let entry = try existing(path, as: seen)
            if try isReceivedStored(entry) { return try pending.remove(path) }
            try checkBase(of: entry)
            try carryOut(Settlement(stored: entry.new), on: entry, renaming: former)
        }
    }

    /// Drops what was received. A damaged entry is dropped for good.
    package func reject(_ path: String, as seen: PendingMeta? = nil) throws(StoreError) {
        try pending.locked { () throws(StoreError) in
            try finishLast()
            let entry: PendingEntry
            do throws(StoreError) { entry = try existing(path, as: seen) } catch .damagedEntry {
                return try pending.remove(path)
            }
            _ = try history.append(Settlement(stored: entry.base), on: entry)
            try removeDecided(entry)
        }
    }

    // MARK: - Steps, under the lock

    func existing(_ path: String, as seen: PendingMeta? = nil) throws(StoreError) -> PendingEntry {
        guard let entry = try pending.entry(path) else { throw .noSuchEntry(path) }
        if let seen, entry.meta.newDigest != seen.newDigest { throw .entryChanged(path: path) }
        return entry
    }

    func checkBase(of entry: PendingEntry) throws(StoreError) {
        guard try tree.read(entry.meta.path).map(SHA256.digest) == entry.meta.baseDigest else {
            throw .baseChanged(path: entry.meta.path)
        }
    }

    /// Keeps what is replaced, stores, and only then touches the entry.
    func carryOut(
        _ settlement: Settlement, on entry: PendingEntry, renaming seen: PendingMeta? = nil
    ) throws(StoreError) {
        var former: History.Former?
        if let seen { former = History.Former(meta: seen, text: try standing(seen)) }
        let goes = seen ?? (settlement.stored == nil ? entry.meta : nil)
        let record = try history.append(
            settlement, on: entry, former: former, changed: goes.flatMap { tree.changed($0.path) })
        do {
            if settlement.stored != entry.base { try store(settlement.stored, at: entry.meta.path) }
            try removeFormer(of: record)
        } catch {
            // Nothing was replaced; but a rename may have come half-way.
            if former != nil { try? store(entry.base, at: entry.meta.path) }
            try history.remove(record)
            throw error
        }
        try leave(settlement.pending, of: entry, stored: settlement.stored)
    }

    /// A test that ran meanwhile may have written a newer entry, which nobody has decided.
    ///
    /// The description alone is asked: what has been decided goes, though its texts are damaged.
    func removeDecided(_ entry: PendingEntry) throws(StoreError) {
        if try pending.meta(entry.meta.path) == entry.meta { try pending.remove(entry.meta.path) }
    }

    func leave(_ rest: [UInt8]?, of entry: PendingEntry, stored: [UInt8]?) throws(StoreError) {
        guard let rest else { return try removeDecided(entry) }
        try pending.put(entry.remaining(rest, on: stored))
    }

    private func isReceivedStored(_ entry: PendingEntry) throws(StoreError) -> Bool {
        let stored = try tree.read(entry.meta.path).map(SHA256.digest)
        return stored == entry.meta.newDigest && stored != entry.meta.baseDigest
    }

    func store(_ bytes: [UInt8]?, at path: String) throws(StoreError) {
        if let bytes { try tree.write(bytes, to: path) } else { try tree.remove(path) }
    }
}

extension Decisions {
    /// Carries out a decision that took a part, or stores an edited text: one step of the history.
    ///
    /// Kills and a base that changed are met as `accept` meets them.
    ///
    /// - Parameters:
    ///   - seen: the description of the entry that the decision was made on.
    ///   - former: what the entry was renamed from; it goes once something is stored in its place.
    /// - Throws: `StoreError.entryChanged` where something else is pending by now, `StoreError.baseChanged`
    ///   where something else is stored.
    package func settle(
        _ settlement: Settlement, of seen: PendingMeta, renaming former: PendingMeta? = nil
    ) throws(StoreError) {
        try pending.locked { () throws(StoreError) in
            try finishLast()
            let entry = try existing(seen.path)
            guard entry.meta.newDigest == seen.newDigest, entry.meta.baseDigest == seen.baseDigest else {
                throw .entryChanged(path: seen.path)
            }
            try checkBase(of: entry)
            guard settlement != Settlement(stored: entry.base, pending: entry.new) else { return }
            try carryOut(settlement, on: entry, renaming: settlement.stored == nil ? nil : former)
        }
    }

    /// Finishes a decision or an undo that was killed; asked before anything is listed.
    ///
    /// Without it an entry of which a part was stored would look as if its base had changed.
    package func recover() throws(StoreError) {
        if unfinished() != nil { try pending.locked { () throws(StoreError) in _ = try finishLast() } }
        // Only the last decision can have been killed while it wrote a snapshot.
        if let last = try? history.lastOutline() { tree.removeRemains(beside: last.meta.path) }
    }

    /// Only the newest record can be unfinished: every decision begins with this.
    ///
    /// - Precondition: the caller holds the lock.
    /// - Returns: the path whose decision was finished; nil where there was none to finish.
    @discardableResult
    func finishLast() throws(StoreError) -> String? {
        guard let record = unfinished() else { return nil }
        guard !record.isBeingUndone else {
            try finishUndo(of: record)
            return nil
        }
        try removeFormer(of: record)
        try leave(record.pending, of: record.entry, stored: try tree.read(record.path))
        return record.path
    }

    /// The last decision, where its undo has begun, or where its text is stored and its entry is as before or
    /// half written.
    ///
    /// What cannot be read is no reason to stop here: whoever asks for it will hear of it. Texts are read
    /// only where the descriptions leave a doubt.
    private func unfinished() -> History.Record? {
        guard let (meta, isBeingUndone) = try? history.lastOutline() else { return nil }
        if isBeingUndone { return try? history.last() }
        let standing = try? pending.meta(meta.path)
        let isCut = (try? pending.hasRemains(meta.path)) ?? false
        guard standing == meta || isCut, let record = try? history.last(), isStored(record) else {
            return nil
        }
        return isCut && record.pending == nil ? nil : record
    }

    private func isStored(_ record: History.Record) -> Bool {
        do { return try tree.read(record.path).map(SHA256.digest) == record.storedDigest } catch {
            return false
        }
    }
}

extension Decisions {
    /// Carries out a decision that took a part, or stores an edited text: one step of the history.
    ///
    /// Kills and a base that changed are met as `accept` meets them.
    ///
    /// - Parameter seen: the description of the entry that the decision was made on.
    /// - Throws: `StoreError.entryChanged` where something else is pending by now, `StoreError.baseChanged`
    ///   where something else is stored.
    package func settle(_ settlement: Settlement, of seen: PendingMeta) throws(StoreError) {
        try pending.locked {
            try finishLast()
            let entry = try existing(seen.path)
            guard entry.meta.newDigest == seen.newDigest, entry.meta.baseDigest == seen.baseDigest else {
                throw StoreError.entryChanged(path: seen.path)
            }
            try checkBase(of: entry)
            guard settlement != Settlement(stored: entry.base, pending: entry.new) else { return }
            try carryOut(settlement, on: entry)
        }
    }

    /// Finishes a decision that was killed between storing and clearing up; asked before anything is listed.
    ///
    /// Without it an entry of which a part was stored would look as if its base had changed.
    package func recover() throws(StoreError) {
        let isUnfinished: Bool
        do { isUnfinished = try unfinished() != nil } catch { throw .of(error) }
        if isUnfinished { try pending.locked { _ = try finishLast() } }
    }

    /// Only the newest record can be unfinished: every decision begins with this.
    ///
    /// - Precondition: the caller holds the lock.
    /// - Returns: the path whose decision was finished; nil where there was none to finish.
    @discardableResult
    func finishLast() throws -> String? {
        guard let record = try unfinished() else { return nil }
        try leave(record.pending, of: record.entry, stored: try tree.read(record.path))
        return record.path
    }

    /// The last decision, where its text is stored and its entry stands as if nothing had been decided.
    private func unfinished() throws -> History.Record? {
        // A record that cannot be read is for `undo` to report.
        guard let record = try? history.last(), record.isStoredReplaced,
            let entry = try? pending.entry(record.path), entry.meta == record.entry.meta,
            try tree.read(record.path).map(SHA256.digest) == record.storedDigest
        else { return nil }
        return record
    }
}

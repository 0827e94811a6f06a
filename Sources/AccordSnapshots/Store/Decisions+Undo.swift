import AccordJournal

extension Decisions {
    /// Takes the last decision back and makes its entry pending again.
    ///
    /// - Throws: `StoreError.changedSince` where what is stored is not what the decision wrote.
    package func undo() throws(StoreError) -> UndoneDecision {
        try pending.locked { () throws(StoreError) in
            guard let record = try history.last() else { throw .nothingToUndo }
            let mustRestore = try mustRestore(record)
            // A decision that was killed before its rename, or its undo, has left its file behind.
            if record.isBeingUndone || record.isStoredReplaced && !mustRestore {
                removeRemains(of: record)
            }
            try history.mark(record, isBeingUndone: true)
            let waiting: UndoneDecision.Waiting
            do throws(StoreError) { waiting = try takeBack(record) } catch {
                // What has restored nothing has not begun: nothing is to be gone on with.
                if (try? self.mustRestore(record)) == true { try? history.mark(record, isBeingUndone: false) }
                throw error
            }
            return UndoneDecision(
                meta: record.entry.meta, former: record.former?.meta, decision: record.decision,
                waiting: waiting)
        }
    }

    /// Goes on with an undo that was killed; gives it up where the snapshot has changed since.
    ///
    /// - Precondition: the caller holds the lock.
    func finishUndo(of record: History.Record) throws(StoreError) {
        // Its record goes, and with it who would look for what it has left.
        removeRemains(of: record)
        do {
            _ = try takeBack(record)
        } catch StoreError.changedSince {
            try history.mark(record, isBeingUndone: false)
        }
    }

    // MARK: -

    private func takeBack(_ record: History.Record) throws(StoreError) -> UndoneDecision.Waiting {
        let mustRestore = try mustRestore(record)
        // First what went, then what came: a kill in between leaves both.
        try restoreFormer(of: record)
        if mustRestore { try store(record.entry.base, at: record.path) }
        try dateBack(record)
        if record.former != nil { tree.removeEmptyFolders(above: record.path) }
        let waiting = try reopen(record)
        try history.remove(record)
        return waiting
    }

    /// What is back was there before the run that proved that no test needs it: it must not look newer.
    private func dateBack(_ record: History.Record) throws(StoreError) {
        let gone = record.former?.meta ?? record.entry.meta
        guard let changed = record.changed, try tree.read(gone.path).map(SHA256.digest) == gone.baseDigest
        else { return }
        tree.date(gone.path, changed: changed)
    }

    /// An undo writes beside the snapshot, and beside its former place.
    private func removeRemains(of record: History.Record) {
        tree.removeRemains(beside: record.path)
        if let former = record.former?.meta { tree.removeRemains(beside: former.path) }
    }

    /// Whether what is stored is what the decision wrote; not where it wrote nothing.
    private func mustRestore(_ record: History.Record) throws(StoreError) -> Bool {
        guard record.isStoredReplaced else { return false }
        let stored = try tree.read(record.path).map(SHA256.digest)
        // A killed decision may have been recorded and not carried out: then there is nothing to restore.
        if stored == record.entry.meta.baseDigest { return false }
        guard stored == record.storedDigest else { throw .changedSince(path: record.path) }
        if let former = record.former?.meta, try isFormerTaken(of: record) {
            throw .changedSince(path: former.path)
        }
        return true
    }

    /// Makes an entry pending again. What a test received since is newer and stays, as a change of what is
    /// stored now.
    private func reopen(_ record: History.Record) throws(StoreError) -> UndoneDecision.Waiting {
        // A snapshot that no test needs never had an entry.
        guard record.entry.meta.reason != .unused else { return .again }
        var (entry, waiting) = (record.entry, UndoneDecision.Waiting.again)
        if let newer = try? pending.entry(entry.meta.path),
            newer.meta.newDigest != record.pending.map(SHA256.digest),
            newer.meta.recordedAt > entry.meta.recordedAt
        {
            (entry, waiting) = (newer.remaining(newer.new, on: entry.base), .newer)
        }
        guard entry.new != entry.base else {
            try pending.remove(entry.meta.path)
            return .nothing
        }
        // Tests may have matched what was accepted: an entry older than that would count as out of date.
        // After a reject only what is stored can have matched, and that shows that nothing is to be decided.
        if record.isStoredReplaced { entry.meta.recordedAt = Journal.now() }
        try pending.put(entry)
        return waiting
    }
}

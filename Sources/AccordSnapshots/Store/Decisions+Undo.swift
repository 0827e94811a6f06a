import AccordJournal

extension Decisions {
    /// Takes the last decision back and makes its entry pending again.
    ///
    /// - Returns: the path of the snapshot.
    /// - Throws: `StoreError.changedSince` where what is stored is not what the decision wrote.
    package func undo() throws(StoreError) -> String {
        try pending.locked {
            guard let record = try history.last() else { throw StoreError.nothingToUndo }
            try restore(record)
            try reopen(record)
            try history.remove(record)
            return record.entry.meta.path
        }
    }

    // MARK: -

    private func restore(_ record: History.Record) throws(StoreError) {
        guard record.isStoredReplaced else { return }
        let path = record.entry.meta.path
        let stored = try tree.read(path).map(SHA256.digest)
        // A killed decision may have been recorded and not carried out: then there is nothing to restore.
        if stored == record.entry.meta.baseDigest { return }
        guard stored == record.storedDigest else { throw .changedSince(path: path) }
        try store(record.entry.base, at: path)
    }

    /// Makes an entry pending again. What a test received since is newer and stays, as a change of what is
    /// stored now.
    private func reopen(_ record: History.Record) throws(StoreError) {
        var entry = record.entry
        if let newer = try? pending.entry(entry.meta.path),
            newer.meta.newDigest != record.pending.map(SHA256.digest),
            newer.meta.recordedAt > entry.meta.recordedAt
        {
            entry = newer.remaining(newer.new, on: entry.base)
        }
        guard entry.new != entry.base else { return try pending.remove(entry.meta.path) }
        // Tests may have matched what was accepted: an entry older than that would count as out of date.
        entry.meta.recordedAt = Journal.now()
        try pending.put(entry)
    }
}

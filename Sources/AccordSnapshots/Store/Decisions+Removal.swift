import AccordFiles

extension Decisions {
    /// Deletes a stored snapshot that no test needs, or keeps it: one step of the history.
    ///
    /// What is deleted is kept in the history first: a kill leaves the snapshot or the record of it.
    ///
    /// - Parameter seen: the description that the decision was made on.
    /// - Throws: `StoreError.baseChanged` where something else is stored by now, `StoreError.entryChanged`
    ///   where a test has received something.
    package func settle(unused seen: PendingMeta, keeps: Bool) throws(StoreError) {
        try pending.locked { () throws(StoreError) in
            try finishLast()
            let stored = try standing(seen)
            // Nothing may ever have been pending: the record must not show up in git.
            try pending.claim()
            let entry = PendingEntry(meta: seen, new: [], base: stored, patch: [])
            try carryOut(Settlement(stored: keeps ? stored : nil), on: entry)
            if !keeps { tree.removeEmptyFolders(above: seen.path) }
        }
    }
}

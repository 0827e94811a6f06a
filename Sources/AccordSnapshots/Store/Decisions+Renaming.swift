extension Decisions {
    /// What is stored and needed by no test, if it is still what somebody saw.
    ///
    /// - Precondition: the caller holds the lock.
    /// - Throws: `StoreError.baseChanged` where something else is stored by now, `StoreError.entryChanged`
    ///   where a test has received something.
    func standing(_ seen: PendingMeta) throws(StoreError) -> [UInt8] {
        guard try pending.meta(seen.path) == nil else { throw .entryChanged(path: seen.path) }
        guard let stored = try tree.read(seen.path), SHA256.digest(of: stored) == seen.baseDigest else {
            throw .baseChanged(path: seen.path)
        }
        return stored
    }

    /// The second step of a rename, once the text stands at its new path. What has changed stays.
    func removeFormer(of record: History.Record) throws(StoreError) {
        guard let former = record.former?.meta,
            try tree.read(former.path).map(SHA256.digest) == former.baseDigest
        else { return }
        try tree.remove(former.path)
        tree.removeEmptyFolders(above: former.path)
    }

    /// Brings back what a rename has removed, where nothing has taken its place.
    func restoreFormer(of record: History.Record) throws(StoreError) {
        guard let former = record.former, try tree.read(former.meta.path) == nil else { return }
        try tree.write(former.text, to: former.meta.path)
    }

    /// Whether something else stands at the former path by now.
    func isFormerTaken(of record: History.Record) throws(StoreError) -> Bool {
        guard let former = record.former?.meta, let stored = try tree.read(former.path) else { return false }
        return SHA256.digest(of: stored) != former.baseDigest
    }
}

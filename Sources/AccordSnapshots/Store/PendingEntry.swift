/// A snapshot that waits for a decision: what is stored, what was received, and the difference.
package struct PendingEntry: Sendable, Equatable {
    package var meta: PendingMeta
    package var new: [UInt8]
    /// What was stored when the entry was written, or nil where nothing was.
    package var base: [UInt8]?
    /// A unified diff, which `patch` and `git apply` accept.
    package var patch: [UInt8]

    /// - Precondition: the digests in `meta` are those of `new` and `base`.
    package init(meta: PendingMeta, new: [UInt8], base: [UInt8]?, patch: [UInt8]) {
        self.meta = meta
        self.new = new
        self.base = base
        self.patch = patch
    }

    /// What is left of the entry: another text, as a change of what is stored by now.
    func remaining(_ new: [UInt8], on base: [UInt8]?) -> PendingEntry {
        let patch = SnapshotPatch(path: meta.path, base: base, new: new)
        var meta = meta
        meta.newDigest = SHA256.digest(of: new)
        if base != self.base { meta.reason = base == nil ? .missing : .differs }
        meta.baseDigest = base.map(SHA256.digest)
        (meta.added, meta.removed) = (patch.addedLines, patch.removedLines)
        return PendingEntry(meta: meta, new: new, base: base, patch: patch.bytes)
    }
}

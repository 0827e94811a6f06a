import AccordJSON

/// One pending entry on disk: `new`, `base`, `diff.patch` and, written last, `meta.json`.
struct EntryFolder: Sendable {
    /// The snapshot's path below `__snapshots__`.
    let path: String
    let folder: String
    let files: StoreFiles

    /// Replaces what the folder holds; until `meta.json` stands there again it counts as garbage.
    ///
    /// - Parameter flushed: whether it outlives a power cut.
    func write(_ entry: PendingEntry, flushed: Bool) throws(StoreError) {
        try files.remove("\(folder)/meta.json")
        try write(entry.new, to: "new", flushed)
        if let base = entry.base {
            try write(base, to: "base", flushed)
        } else {
            try files.remove("\(folder)/base")
        }
        try write(entry.patch, to: "diff.patch", flushed)
        try write(entry.meta.json.serialized(.pretty) + [UInt8(ascii: "\n")], to: "meta.json", flushed)
    }

    private func write(_ bytes: [UInt8], to name: String, _ flushed: Bool) throws(StoreError) {
        let path = "\(folder)/\(name)"
        if flushed { try files.write(bytes, to: path) } else { try files.writeUnflushed(bytes, to: path) }
    }

    /// The description alone, or nil where there is none and the folder is garbage.
    func meta() throws(StoreError) -> PendingMeta? {
        guard let bytes = try files.read("\(folder)/meta.json") else { return nil }
        guard let meta = (try? JSON(parsing: bytes)).flatMap(PendingMeta.init(json:)) else {
            throw StoreError.damagedEntry(path: path, reason: "`meta.json` cannot be read")
        }
        guard meta.path == path else {
            throw StoreError.damagedEntry(path: path, reason: "`meta.json` is that of \(meta.path)")
        }
        return meta
    }

    /// The whole entry, its bytes checked against the digests of its description.
    func entry() throws(StoreError) -> PendingEntry? {
        guard let meta = try meta() else { return nil }
        do { return try entry(meta) } catch {
            // Between two reads another process may have put another entry here, or removed this one.
            guard try self.meta() == meta else { return try entry() }
            throw error
        }
    }

    private func entry(_ meta: PendingMeta) throws(StoreError) -> PendingEntry {
        guard let new = try files.read("\(folder)/new"), SHA256.digest(of: new) == meta.newDigest else {
            throw StoreError.damagedEntry(path: path, reason: "`new` does not fit its digest")
        }
        let base = try files.read("\(folder)/base")
        guard base.map(SHA256.digest) == meta.baseDigest else {
            throw StoreError.damagedEntry(path: path, reason: "`base` does not fit its digest")
        }
        return PendingEntry(
            meta: meta, new: new, base: base, patch: try files.read("\(folder)/diff.patch") ?? [])
    }

    /// Removes the description first: from then on the rest is garbage, whatever happens.
    func remove() throws(StoreError) {
        try files.remove("\(folder)/meta.json")
        try files.remove(folder)
    }
}

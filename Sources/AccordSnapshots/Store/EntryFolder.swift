import AccordFiles
import AccordJSON

/// One pending entry on disk: `new`, `base`, `diff.patch` and, written last, `meta.json`.
struct EntryFolder: Sendable {
    /// The snapshot's path below `__snapshots__`.
    let path: String
    let folder: String
    let files: any FileSystem

    /// Replaces what the folder holds; until `meta.json` stands there again it counts as garbage.
    func write(_ entry: PendingEntry) throws {
        try files.remove("\(folder)/meta.json")
        try files.write(entry.new, to: "\(folder)/new")
        if let base = entry.base {
            try files.write(base, to: "\(folder)/base")
        } else {
            try files.remove("\(folder)/base")
        }
        try files.write(entry.patch, to: "\(folder)/diff.patch")
        try files.write(entry.meta.json.serialized(.pretty) + [UInt8(ascii: "\n")], to: "\(folder)/meta.json")
    }

    /// The description alone, or nil where there is none and the folder is garbage.
    func meta() throws -> PendingMeta? {
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
    func entry() throws -> PendingEntry? {
        guard let meta = try meta() else { return nil }
        do { return try entry(meta) } catch {
            // Between two reads another process may have put another entry here, or removed this one.
            guard try self.meta() == meta else { return try entry() }
            throw error
        }
    }

    private func entry(_ meta: PendingMeta) throws -> PendingEntry {
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
    func remove() throws {
        try files.remove("\(folder)/meta.json")
        try files.remove(folder)
    }
}

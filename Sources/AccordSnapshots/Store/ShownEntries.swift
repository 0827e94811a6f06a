import AccordFiles

/// What of the pending and unused snapshots somebody has been shown: a file that every process appends to.
///
/// A line is a digest of the path, of what was received and of what it was compared with: whatever a test
/// receives later was never shown. Lines that a kill has torn are passed over, so that a mistake asks once
/// more and never once too little.
package struct ShownEntries: Sendable {
    static let name = ".shown"
    private static let digits = 64
    private static let lineFeed = UInt8(ascii: "\n")

    private let pending: PendingStore
    private var path: String { "\(pending.root)/\(Self.name)" }

    package init(_ pending: PendingStore) { self.pending = pending }

    /// Those of the descriptions that were never shown.
    package func unshown(_ metas: [PendingMeta]) throws(StoreError) -> [PendingMeta] {
        let shown: Set<String>
        do { shown = try marks() } catch { throw .of(error) }
        return metas.filter { !shown.contains(Self.mark($0)) }
    }

    /// Remembers that these have been shown.
    package func add(_ metas: [PendingMeta]) throws(StoreError) {
        guard !metas.isEmpty else { return }
        // A line may have been torn before: the new ones begin on their own.
        let lines = metas.map { Self.mark($0) + "\n" }.joined()
        try pending.locked {
            try pending.claim()
            try pending.files.append([Self.lineFeed] + Array(lines.utf8), to: path)
        }
    }

    /// Forgets all others: what was decided, or received anew.
    package func keep(_ metas: [PendingMeta]) throws(StoreError) {
        do {
            guard try pending.files.kind(of: path) != nil else { return }
            try pending.locked { try rewrite(keeping: Set(metas.map(Self.mark))) }
        } catch {
            throw .of(error)
        }
    }

    // MARK: -

    private func rewrite(keeping current: Set<String>) throws {
        let shown = try marks()
        let kept = shown.intersection(current)
        guard kept != shown else { return }
        if kept.isEmpty { return try pending.files.remove(path) }
        try pending.files.write(Array(kept.sorted().map { $0 + "\n" }.joined().utf8), to: path)
    }

    private func marks() throws(FileError) -> Set<String> {
        let lines = (try pending.files.read(path) ?? []).split(separator: Self.lineFeed)
        return Set(lines.filter { $0.count == Self.digits }.map { String(decoding: $0, as: UTF8.self) })
    }

    /// Paths hold no zero byte, and digests no letters that a path could be taken for.
    private static func mark(_ meta: PendingMeta) -> String {
        let parts = [meta.path, meta.newDigest, meta.baseDigest ?? ""]
        return SHA256.digest(of: Array(parts.map { Array($0.utf8) }.joined(separator: [0])))
    }
}

/// What of the pending and unused snapshots somebody has been shown: a file that every process appends to.
///
/// A line is a mark: whatever a test receives later, or would take another file from its place, was never
/// shown. Lines that a kill has torn are passed over, so that a mistake asks once more and never once too
/// little.
package struct ShownEntries: Sendable {
    static let name = ".shown"
    private static let lineFeed = UInt8(ascii: "\n")

    private let pending: PendingStore
    private var path: String { "\(pending.root)/\(Self.name)" }

    package init(_ pending: PendingStore) { self.pending = pending }

    /// All that has been shown.
    package func marks() throws(StoreError) -> Set<ShownMark> {
        let lines = (try pending.files.read(path) ?? []).split(separator: Self.lineFeed)
        return Set(lines.compactMap { ShownMark($0) })
    }

    /// Remembers that these have been shown.
    package func add(_ marks: [ShownMark]) throws(StoreError) {
        guard !marks.isEmpty else { return }
        // A line may have been torn before: the new ones begin on their own.
        let lines = marks.map { $0.digest + "\n" }.joined()
        try pending.locked { () throws(StoreError) in
            try pending.claim()
            try pending.files.append([Self.lineFeed] + Array(lines.utf8), to: path)
        }
    }

    /// Forgets all others: what was decided, or received anew.
    package func keep(_ marks: [ShownMark]) throws(StoreError) {
        guard try pending.files.kind(of: path) != nil else { return }
        try pending.locked { () throws(StoreError) in try rewrite(keeping: Set(marks)) }
    }

    // MARK: -

    private func rewrite(keeping current: Set<ShownMark>) throws(StoreError) {
        let shown = try marks()
        let kept = shown.intersection(current)
        guard kept != shown else { return }
        if kept.isEmpty { return try pending.files.remove(path) }
        let lines = kept.map { $0.digest + "\n" }.sorted().joined()
        try pending.files.write(Array(lines.utf8), to: path)
    }
}

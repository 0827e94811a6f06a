// The review session as a state machine, and its screen: what waits, what a key does, what is seen.

package import AccordSnapshots

/// The pending snapshots of one package: listed once, read one by one, decided.
package struct Workspace: Sendable {
    package let tree: SnapshotTree
    package let pending: PendingStore
    /// What was shown in a review or by `accord diff`.
    package let shown: ShownEntries
    let decisions: Decisions
    /// Shared by the copies of a workspace: what an undo brings back is shown by all of them.
    let unused = KnownUnused()
    /// Nil where exchanges are held against no contract.
    let judge: ContractJudge?

    package init(tree: SnapshotTree, pending: PendingStore, judge: ContractJudge? = nil) {
        self.tree = tree
        self.pending = pending
        self.judge = judge
        shown = ShownEntries(pending)
        decisions = Decisions(tree: tree, pending: pending)
    }

    /// The descriptions of what waits, sorted by path, those included that are out of date: one walk through
    /// the pending folder.
    package func waiting() throws(StoreError) -> [PendingMeta] {
        // Where nothing can be written there is still something to look at; the next decision says why.
        try? decisions.recover()
        return try pending.list()
    }

    /// What has been listed, each with what stands in its place by now.
    ///
    /// - Parameter lastMatches: for every path, when a test last saw it match, in milliseconds since 1970.
    ///   An entry older than that is out of date and left out.
    package func items(of waiting: [PendingMeta], lastMatches: [String: Int]) -> [ReviewItem] {
        waiting.filter { (lastMatches[$0.path] ?? .min) <= $0.recordedAt }.map(item)
    }

    /// Both texts of an item and how they differ.
    package func detail(of path: String) throws(StoreError) -> ReviewDetail {
        guard let (item, old, new) = try texts(of: path) else { return try unusedDetail(of: path) }
        return detail(item, old, new)
    }

    /// Both texts of an item that is longer are read only when it is shown.
    static let surveyedSize = 1 << 18

    /// The same, but nil where nothing was received, or the texts are too long to be compared with others.
    func shortDetail(of path: String) throws(StoreError) -> ReviewDetail? {
        guard let (item, old, new) = try texts(of: path), new.count + (old?.count ?? 0) <= Self.surveyedSize
        else { return nil }
        return detail(item, old, new)
    }

    private func texts(of path: String) throws(StoreError) -> (ReviewItem, old: [UInt8]?, new: [UInt8])? {
        guard let entry = try pending.entry(path) else { return nil }
        let (item, old) = try compared(entry.meta, from: unused[path])
        return (item, old, entry.new)
    }

    /// An entry with the text that it is compared with: what is stored, here or under a former name.
    private func compared(
        _ meta: PendingMeta, from former: PendingMeta?
    ) throws(StoreError) -> (ReviewItem, [UInt8]?) {
        let stored = try tree.read(meta.path)
        if let former, stored == nil, meta.reason == .missing { return try renamed(meta, from: former) }
        return (ReviewItem(meta: meta, stored: stored.map(SHA256.digest)), stored)
    }

    private func detail(_ item: ReviewItem, _ old: [UInt8]?, _ new: [UInt8]) -> ReviewDetail {
        ReviewDetail(
            item: item, old: old, new: new,
            contract: judge?.line(for: new, insteadOf: old, path: item.path, origin: item.meta.origin))
    }

    // MARK: - Decisions

    /// - Throws: `StoreError.entryChanged` where a test has meanwhile received something else.
    package func decide(_ choice: Choice, _ item: ReviewItem) throws(StoreError) {
        if item.kind == .unused {
            return try decisions.settle(unused: item.meta, keeps: choice == .reject)
        }
        switch choice {
        case .accept: try decisions.accept(item.path, as: item.meta, renaming: item.former)
        case .reject: try decisions.reject(item.path, as: item.meta)
        }
    }

    /// Stores a part of what was received, drops a part, or stores an edited text.
    ///
    /// - Returns: what is left to decide, or nil where that is nothing.
    /// - Throws: `StoreError.entryChanged` where a test has meanwhile received something else.
    package func settle(_ settlement: Settlement, _ item: ReviewItem) throws(StoreError) -> ReviewItem? {
        try decisions.settle(settlement, of: item.meta, renaming: item.former)
        return try pending.entry(item.path).map { self.item($0.meta) }
    }

    /// Takes the last decision back, whoever made it, and gives the item that can be decided again.
    package func undo() throws(StoreError) -> UndoneItem {
        let undone = try decisions.undo()
        let item = try item(of: undone)
        unused.insert(item)
        return UndoneItem(item: item, decision: undone.decision, waiting: undone.waiting)
    }

    // MARK: -

    private func item(of undone: UndoneDecision) throws(StoreError) -> ReviewItem {
        if undone.meta.reason == .unused { return ReviewItem(meta: undone.meta, kind: .unused) }
        guard let entry = try pending.entry(undone.path) else { return item(undone.meta) }
        guard let former = undone.former ?? unused[undone.path] else { return item(entry.meta) }
        let (item, old) = try compared(entry.meta, from: former)
        return ReviewDetail(item: item, old: old, new: entry.new).item
    }

    private func item(_ meta: PendingMeta) -> ReviewItem {
        do {
            return ReviewItem(meta: meta, stored: try tree.read(meta.path).map(SHA256.digest))
        } catch {
            return ReviewItem(meta: meta, kind: .unreadable)
        }
    }
}

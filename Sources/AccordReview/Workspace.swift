// The review session as a state machine, and its screen: what waits, what a key does, what is seen.

package import AccordSnapshots

/// The pending snapshots of one package: listed once, read one by one, decided.
package struct Workspace: Sendable {
    package let tree: SnapshotTree
    package let pending: PendingStore
    let decisions: Decisions
    /// What no test needs, by path: there is no entry to read it from.
    var unused: [String: PendingMeta] = [:]

    package init(tree: SnapshotTree, pending: PendingStore) {
        self.tree = tree
        self.pending = pending
        decisions = Decisions(tree: tree, pending: pending)
    }

    /// What waits for a decision, sorted by path, from one walk through the pending folder.
    ///
    /// - Parameter lastMatches: for every path, when a test last saw it match, in milliseconds since 1970.
    ///   An entry older than that is out of date and left out.
    package func items(lastMatches: [String: Int] = [:]) throws(StoreError) -> [ReviewItem] {
        items(of: try waiting(), lastMatches: lastMatches)
    }

    /// The descriptions of what waits, sorted by path, those included that are out of date.
    package func waiting() throws(StoreError) -> [PendingMeta] {
        try decisions.recover()
        return try pending.list()
    }

    /// What has been listed, each with what stands in its place by now.
    package func items(of waiting: [PendingMeta], lastMatches: [String: Int]) -> [ReviewItem] {
        waiting.filter { (lastMatches[$0.path] ?? .min) <= $0.recordedAt }.map(item)
    }

    /// Both texts of an item and how they differ.
    package func detail(of path: String) throws(StoreError) -> ReviewDetail {
        guard let (entry, stored) = try texts(of: path) else { return try unusedDetail(of: path) }
        return detail(entry, stored)
    }

    /// Both texts of an item that is longer are read only when it is shown.
    static let surveyedSize = 1 << 18

    /// The same, but nil where nothing was received, or the texts are too long to be compared with others.
    func shortDetail(of path: String) throws(StoreError) -> ReviewDetail? {
        guard let (entry, stored) = try texts(of: path),
            entry.new.count + (stored?.count ?? 0) <= Self.surveyedSize
        else { return nil }
        return detail(entry, stored)
    }

    private func texts(of path: String) throws(StoreError) -> (PendingEntry, stored: [UInt8]?)? {
        guard let entry = try pending.entry(path) else { return nil }
        return (entry, try tree.read(path))
    }

    private func detail(_ entry: PendingEntry, _ stored: [UInt8]?) -> ReviewDetail {
        let item = ReviewItem(meta: entry.meta, stored: stored.map(SHA256.digest))
        return ReviewDetail(item: item, old: stored, new: entry.new)
    }

    /// How many snapshots are stored.
    package func storedCount() throws(StoreError) -> Int { try tree.paths().count }

    // MARK: - Decisions

    /// - Throws: `DecisionError.replaced` where a test has meanwhile received something else.
    package func decide(_ choice: Choice, _ item: ReviewItem) throws(DecisionError) {
        do throws(StoreError) {
            if item.kind == .unused {
                return try decisions.settle(unused: item.meta, keeps: choice == .reject)
            }
            if try isAsListed(item) { return try carryOut(choice, item.path) }
        } catch {
            throw .store(error)
        }
        throw .replaced(path: item.path)
    }

    /// Stores a part of what was received, drops a part, or stores an edited text.
    ///
    /// - Returns: what is left to decide, or nil where that is nothing.
    /// - Throws: `DecisionError.replaced` where a test has meanwhile received something else.
    package func settle(_ settlement: Settlement, _ item: ReviewItem) throws(DecisionError) -> ReviewItem? {
        do throws(StoreError) {
            try decisions.settle(settlement, of: item.meta)
            return try pending.entry(item.path).map { self.item($0.meta) }
        } catch {
            if case .entryChanged(let path) = error { throw .replaced(path: path) }
            throw .store(error)
        }
    }

    /// Takes the last decision back, whoever made it, and gives the item that is pending again.
    package func undo() throws(StoreError) -> ReviewItem {
        let meta = try decisions.undo()
        if meta.reason == .unused { return ReviewItem(meta: meta, kind: .unused) }
        let path = meta.path
        guard let entry = try pending.entry(path) else { throw .noSuchEntry(path) }
        return item(entry.meta)
    }

    // MARK: -

    private func carryOut(_ choice: Choice, _ path: String) throws(StoreError) {
        switch choice {
        case .accept: try decisions.accept(path)
        case .reject: try decisions.reject(path)
        }
    }

    /// An entry that is gone or damaged is left to the decision, which says so.
    private func isAsListed(_ item: ReviewItem) throws(StoreError) -> Bool {
        do {
            return try pending.entry(item.path).map { $0.meta.newDigest == item.meta.newDigest } ?? true
        } catch StoreError.damagedEntry {
            return true
        }
    }

    private func item(_ meta: PendingMeta) -> ReviewItem {
        do {
            return ReviewItem(meta: meta, stored: try tree.read(meta.path).map(SHA256.digest))
        } catch {
            return ReviewItem(meta: meta, kind: .unreadable)
        }
    }
}

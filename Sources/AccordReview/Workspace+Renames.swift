import AccordSnapshots

extension Workspace {
    /// What was renamed is one item, in place of a new one and one that no test needs.
    func pairing(_ pending: [ReviewItem], _ unused: [ReviewItem]) throws(StoreError) -> [ReviewItem] {
        let received = pending.filter { $0.kind == .new && !isStored($0.path) }.map(\.meta)
        let renames = Renames.pairs(of: received, with: unused.map(\.meta)) { text($0) }
        // By bytes: as strings, two Unicode forms of a name would be one.
        let known = Dictionary(renames.map { (Array($0.received.path.utf8), $0) }) { first, _ in first }
        let gone = Set(renames.map { Array($0.former.path.utf8) })
        var items: [ReviewItem] = []
        for item in pending {
            if let rename = known[Array(item.path.utf8)] {
                items.append(try renamed(rename))
            } else {
                items.append(item)
            }
        }
        return items + unused.filter { !gone.contains(Array($0.path.utf8)) }
    }

    /// An entry of which nothing is stored, beside what stands under its former name.
    func renamed(_ meta: PendingMeta, from former: PendingMeta) throws(StoreError) -> (ReviewItem, [UInt8]?) {
        let old = try tree.read(former.path)
        return (ReviewItem(meta: meta, former: former, standing: old.map(SHA256.digest)), old)
    }

    // MARK: -

    /// With the size of the difference, which the entry does not tell.
    private func renamed(_ rename: Rename) throws(StoreError) -> ReviewItem {
        let (received, former) = (rename.received, rename.former)
        let item = ReviewItem(meta: received, former: former, standing: former.baseDigest)
        guard !rename.isEqual else { return item.sized(added: 0, removed: 0) }
        guard let entry = try pending.entry(received.path) else { return item }
        return ReviewDetail(item: item, old: try tree.read(former.path), new: entry.new).item
    }

    private func isStored(_ path: String) -> Bool {
        do { return try tree.read(path) != nil } catch { return true }
    }

    /// What cannot be read is like nothing else.
    private func text(_ meta: PendingMeta) -> [UInt8]? {
        do {
            return try meta.reason == .unused ? tree.read(meta.path) : pending.entry(meta.path)?.new
        } catch {
            return nil
        }
    }
}

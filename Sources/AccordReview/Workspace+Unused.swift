package import AccordSnapshots

extension Workspace {
    /// The items and what no test needs, sorted by path; what was renamed is one item.
    package func items(_ items: [ReviewItem], with usage: [SnapshotUsage]) throws(StoreError) -> [ReviewItem]
    {
        var unused: [ReviewItem] = []
        for snapshot in usage {
            // What cannot be read could not be brought back: it stays, and must not hide all others.
            guard let reason = snapshot.unused, let stored = try? tree.read(snapshot.path) else { continue }
            let meta = PendingMeta.unused(snapshot.path, stored: stored, test: reason.test)
            unused.append(ReviewItem(meta: meta, kind: .unused))
        }
        return try pairing(items, unused).sorted { $0.path < $1.path }
    }

    /// The same workspace, which also shows what of these items no test needs.
    package func showing(_ items: [ReviewItem]) -> Workspace {
        let workspace = Workspace(tree: tree, pending: pending, judge: judge)
        workspace.unused.insert(unused)
        for item in items { workspace.unused.insert(item) }
        return workspace
    }

    /// What is stored, all of it to be removed.
    func unusedDetail(of path: String) throws(StoreError) -> ReviewDetail {
        // A renamed item whose entry is gone leaves what stands elsewhere.
        guard let meta = unused[path], meta.path.utf8.elementsEqual(path.utf8),
            let stored = try tree.read(path)
        else { throw .noSuchEntry(path) }
        return ReviewDetail(item: ReviewItem(meta: meta, kind: .unused), old: stored, new: [])
    }
}

extension SnapshotUsage.Unused {
    fileprivate var test: String? {
        switch self {
        case .ownerGone: nil
        case .untouched(let test): test
        }
    }
}

import AccordReview
import AccordSnapshots

/// What can be decided, and of every stored snapshot whether it still serves a test.
struct Inventory {
    /// What waits, and what no test needs; what was renamed is one item.
    let items: [ReviewItem]
    let usage: [SnapshotUsage]

    /// - Parameter usage: as the kept runs prove it, renames not yet looked at.
    init(items: [ReviewItem], usage: [SnapshotUsage]) {
        self.items = items
        let formers = Set(items.compactMap(\.former?.path))
        self.usage = usage.map { snapshot in
            guard formers.contains(snapshot.path) else { return snapshot }
            return SnapshotUsage(path: snapshot.path, state: .unknown(.renamed))
        }
    }

    /// What no test needs, under any name.
    var unused: [ReviewItem] { items.filter { $0.kind == .unused } }
}

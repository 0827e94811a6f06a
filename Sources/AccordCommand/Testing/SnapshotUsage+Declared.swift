import AccordSnapshots

extension [SnapshotUsage] {
    /// The same, but what a test owns that the sources declare is not gone: nothing is known of it.
    func sparing(_ declared: DeclaredTests) -> [SnapshotUsage] {
        map { snapshot in
            guard snapshot.unused == .ownerGone, declared.contains(testOf: snapshot.path) else {
                return snapshot
            }
            return SnapshotUsage(path: snapshot.path, state: .unknown(.notBuilt))
        }
    }
}

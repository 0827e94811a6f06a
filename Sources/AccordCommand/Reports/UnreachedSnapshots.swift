import AccordJSON
import AccordReport
import AccordSnapshots

/// Tests that stored snapshots once and pass now without asserting them.
enum UnreachedSnapshots {
    /// One for each test, in the order of their names.
    static func findings(_ usage: [SnapshotUsage]) -> [Finding] {
        var paths: [String: [String]] = [:]
        for snapshot in usage {
            guard case .untouched(let test) = snapshot.unused else { continue }
            paths[test, default: []].append(snapshot.path)
        }
        return paths.sorted { $0.key < $1.key }.map { test, paths in
            Finding(
                .unreached, severity: .warning, subject: test,
                places: paths.map { Place("\(SnapshotTree.name)/\($0)") },
                facts: ["snapshots": JSON(Rules.snapshots(paths.count))])
        }
    }
}

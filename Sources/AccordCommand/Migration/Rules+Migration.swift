extension Rules {
    static let nothingToMigrate = "There is no folder \(ForeignSnapshot.folder) with snapshots in it."

    static let changeTests = "Change in the tests, beside import Accord for import SnapshotTesting:"

    static let rewrittenDumps =
        "Accord writes dumps in its own way: look at them once in the review, and accept them."

    /// What becomes of a snapshot, or would.
    static func migrating(moves: Bool, isDryRun: Bool) -> String {
        if isDryRun { return moves ? "move" : "copy" }
        return moves ? "moved" : "copied"
    }

    static func migrated(_ count: Int, moves: Bool, isDryRun: Bool, left: Int) -> String {
        let action = migrating(moves: moves, isDryRun: isDryRun)
        return "\(snapshots(count)) \(isDryRun ? "to " : "")\(action), \(left) left"
    }

    static func migrateForReal(moves: Bool) -> String {
        "do it:  swift run accord migrate swift-snapshot-testing --write\(moves ? " --move" : "")"
    }

    static func sentence(_ obstacle: MigrationObstacle) -> String {
        switch obstacle {
        case .layout:
            "its path is not Tests/<target>/…/__Snapshots__/<file>/<test>.<name>.<extension>"
        case .noSource(let path): "\(path), which has its test, is not there"
        case .noTest(let test, let path): "\(path) has no test \(test)"
        case .severalTests(let test, let path): "\(path) has several tests \(test)"
        case .parameterized(let test):
            "\(test) is parametrised: give each case a name, and record it with Accord"
        case .noCall(let label, let test):
            "no assertSnapshot(of:as:) in the body of \(test) is its \(label)"
        case .strategy(let strategy): "Accord has no counterpart of \(strategy)"
        case .otherStrategy(let strategy): "it is left over: \(strategy) does not write such a file"
        case .sameTarget(let path, let first): "\(first) becomes the same __snapshots__/\(path)"
        case .taken(let path): "__snapshots__/\(path) is there, with other bytes"
        case .secret(let name, let line):
            "it holds a secret on line \(line) (\(name)): redact it in the test, and record it with Accord"
        }
    }
}

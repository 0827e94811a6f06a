import AccordConfiguration
import AccordHTTP
import AccordJSON
import AccordJournal
import AccordSnapshots
import ArgumentParser
import Foundation

struct SnapshotBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snapshot", abstract: "Checks a passing 4 KB JSON snapshot.",
        discussion: """
            The time is that of one expectation: serialise, redact, read, compare, journal.
            Example: accord-bench snapshot --count 1000
            """)

    @Option(help: "How many expectations make a run.") var count = 1000
    @Flag(help: "Redact the ids and dates, 42 of them.") var redacting = false
    @OptionGroup var options: RunOptions

    func run() throws {
        let package = try TemporaryPackage()
        let tree = SnapshotTree(root: "\(package.root)/__snapshots__")
        let journal = Journal(runs: Runs(folder: "\(package.root)/runs"), run: "1")
        let snapshots = Snapshots(
            packageRoot: package.root, tree: tree, pending: PendingStore(root: "\(tree.root)/.pending"),
            journal: journal, run: "1")
        let value = Self.value()
        _ = snapshots.check(request(value, mode: .all))
        let seconds = Measurement.median(of: options.runs) {
            for _ in 0..<count {
                let outcome = snapshots.check(request(value, mode: .pending))
                precondition(outcome.findings.isEmpty, "a passing expectation must pass")
            }
        }
        Measurement(
            name: redacting ? "snapshot, redacted" : "snapshot", seconds: seconds / Double(count),
            runs: options.runs,
            facts: [("bytes", JSON(value.serialized(.compact).count)), ("count", JSON(count))]
        ).printLine()
    }

    private func request(_ value: JSON, mode: RecordMode) -> SnapshotRequest {
        let owner = SnapshotOwner(target: "BenchTests", components: ["Suite", "test()"])
        return SnapshotRequest(
            value, as: .json, named: nil, redacting: redacting ? [.uuids, .dateTimes] : [],
            by: SnapshotRequest.Test(owner: owner, isParameterized: false, session: SnapshotSession()),
            mode: mode,
            keyOrder: .free,
            at: CallSite(fileID: "BenchTests/Bench.swift", filePath: #filePath, line: 1, column: 1))
    }

    /// A page of orders, about 4 KB compact.
    private static func value() -> JSON {
        let items = (0..<21).map { index -> JSON in
            [
                "id": "0b0c3f4a-6a0e-4a54-9d0a-0d7f3b6b7c11", "book": JSON(index), "copies": 2,
                "status": "reserved", "customer": "reader@example.org", "total": 19.5,
                "createdAt": "2026-01-01T10:00:00Z", "tags": ["new", "gift", "paper"],
            ]
        }
        return ["items": JSON(elements: items), "page": 1, "size": 21, "total": 21]
    }
}

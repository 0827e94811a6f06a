import AccordConfiguration
import AccordFiles
import AccordHTTP
import AccordJSON
import AccordJournal
import AccordSnapshots
import ArgumentParser

/// How many snapshots a package has, and what has become of them.
struct PackageSize: ParsableArguments {
    @Option(help: "How many snapshots are stored.") var count = 10_000
    @Option(help: "How many of them have a pending entry.") var pending = 500
    @Option(help: "How many complete runs are kept, of one test for each snapshot.") var kept = 3

    var facts: [(String, JSON)] {
        [("count", JSON(count)), ("pending", JSON(pending)), ("kept runs", JSON(kept))]
    }
}

/// A package with stored and pending snapshots, and the journals of complete runs; gone afterwards.
final class FilledPackage {
    let root: String
    let tree: SnapshotTree
    let pending: PendingStore
    let runs: Runs
    private let package: TemporaryPackage
    private let size: PackageSize

    /// - Parameter tests: how many of the snapshots have a test; nil for all of them.
    init(_ size: PackageSize, tests: Int? = nil) throws {
        package = try TemporaryPackage()
        root = package.root
        tree = SnapshotTree(root: "\(root)/__snapshots__")
        pending = PendingStore(root: "\(tree.root)/.pending")
        runs = Runs(folder: "\(root)/.build/accord/runs")
        self.size = size
        for index in 0..<size.count {
            let path = "\(tree.root)/\(Self.path(index))"
            // Not flushed, as a write of Accord's would be: ten thousand of them take their time.
            try Disk().append(Array("{\n  \"index\": \(index)\n}\n".utf8), to: path)
        }
        for run in 0..<size.kept { journal("run\(run)", tests: tests ?? size.count) }
        fillPending()
    }

    private static func path(_ index: Int) -> String { "BenchTests/Suite\(index / 50)/test\(index).json" }

    private static func test(_ index: Int) -> String { "BenchTests.Suite\(index / 50)/test\(index)()" }

    /// A run in which each test passed and saw its snapshot, but for those that differ.
    private func journal(_ run: String, tests: Int) {
        let journal = Journal(runs: runs, run: run)
        let all = (0..<tests).map(Self.test)
        journal.append(RunEvent(state: .started))
        journal.append(TestListEvent(runner: .swiftTesting, tests: all))
        journal.append(TestListEvent(runner: .xctest, tests: []))
        for (index, test) in all.enumerated() {
            let differs = index < size.pending
            journal.append(TestEvent(id: test, runner: .swiftTesting, state: .started))
            journal.append(
                SnapshotEvent(path: Self.path(index), id: test, verdict: differs ? .differs : .matched))
            journal.append(
                TestEvent(
                    id: test, runner: .swiftTesting, state: differs ? .failed : .passed, duration: 1.25,
                    file: "Tests/BenchTests/Suite\(index / 50).swift", line: index))
        }
        journal.append(RunEvent(state: .finished))
    }

    private func fillPending() {
        let snapshots = Snapshots(packageRoot: root, tree: tree, pending: pending, journal: nil, run: "run")
        for index in 0..<min(size.pending, size.count) {
            let owner = SnapshotOwner(
                target: "BenchTests", components: ["Suite\(index / 50)", "test\(index)()"])
            let request = SnapshotRequest(
                ["index": JSON(-index - 1)] as JSON, as: .json, named: nil, redacting: [],
                by: SnapshotRequest.Test(owner: owner, isParameterized: false, session: SnapshotSession()),
                mode: .pending, keyOrder: .free,
                at: CallSite(fileID: "BenchTests/Bench.swift", filePath: #filePath, line: 1, column: 1))
            _ = snapshots.check(request)
        }
    }
}

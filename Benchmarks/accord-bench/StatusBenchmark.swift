import AccordConfiguration
import AccordHTTP
import AccordJSON
import AccordSnapshots
import ArgumentParser
import Foundation

struct StatusBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Runs `accord status` over many snapshots, some of them pending.",
        discussion: """
            The time is that of the whole process; the command `accord` must be built beside this one.
            Example: accord-bench status --count 10000 --pending 500
            """)

    @Option(help: "How many snapshots are stored.") var count = 10_000
    @Option(help: "How many of them have a pending entry.") var pending = 500
    @OptionGroup var options: RunOptions

    func run() throws {
        let package = try TemporaryPackage()
        let tree = SnapshotTree(root: "\(package.root)/__snapshots__")
        try fill(tree, package.root)
        let command = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().path() + "accord"
        let seconds = try Measurement.median(of: options.runs) {
            let status = try Subprocess.run(command, ["status", "--package-path", package.root])
            precondition(status == (pending > 0 ? 1 : 0), "accord status ended with \(status)")
        }
        Measurement(
            name: "status", seconds: seconds, runs: options.runs,
            facts: [("count", JSON(count)), ("pending", JSON(pending))]
        ).printLine()
    }

    private func fill(_ tree: SnapshotTree, _ root: String) throws {
        let snapshots = Snapshots(
            packageRoot: root, tree: tree, pending: PendingStore(root: "\(tree.root)/.pending"), journal: nil,
            run: "1")
        for index in 0..<count {
            let path = "\(tree.root)/BenchTests/Suite\(index / 50)/test\(index).json"
            try FileManager.default.createDirectory(
                atPath: URL(filePath: path).deletingLastPathComponent().path(),
                withIntermediateDirectories: true)
            try Data("{\n  \"index\": \(index)\n}\n".utf8).write(to: URL(filePath: path))
        }
        for index in 0..<min(pending, count) {
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

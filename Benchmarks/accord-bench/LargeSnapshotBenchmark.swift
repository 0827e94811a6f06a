import AccordConfiguration
import AccordHTTP
import AccordJSON
import AccordJournal
import AccordSnapshots
import ArgumentParser

struct LargeSnapshotBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "large", abstract: "Checks a large text of which nothing is stored.",
        discussion: """
            The time is that of one expectation, once: what it writes is half of it.
            Example: accord-bench large --bytes 200000000
            """)

    @Option(help: "How long the text is.") var bytes = 200_000_000
    @Option(help: "How long each of its lines is.") var line = 60
    @Flag(help: "Store another text first, of which every hundredth line differs.") var stored = false

    func run() throws {
        let package = try TemporaryPackage()
        let tree = SnapshotTree(root: "\(package.root)/__snapshots__")
        let snapshots = Snapshots(
            packageRoot: package.root, tree: tree, pending: PendingStore(root: "\(tree.root)/.pending"),
            journal: nil, run: "1")
        if stored { _ = snapshots.check(request(text(differing: 100), mode: .all)) }
        let request = request(text(differing: nil), mode: .pending)
        var count = 0
        let seconds = Measurement.once { count = snapshots.check(request).findings.count }
        precondition(count == 1, "a difference, and nothing else")
        Measurement(
            name: stored ? "large, differs" : "large, missing", seconds: seconds, runs: 1,
            facts: [("bytes", JSON(bytes)), ("line", JSON(line))]
        ).printLine()
    }

    private func text(differing step: Int?) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes + line)
        var number = 0
        while text.count < bytes {
            let isOther = step.map { number % $0 == 0 } ?? false
            let start = Array("\(isOther ? "old" : "line") \(number) ".utf8)
            text += start
            text += repeatElement(UInt8(ascii: "x"), count: max(line - start.count - 1, 0))
            text.append(UInt8(ascii: "\n"))
            number += 1
        }
        return text
    }

    private func request(_ text: [UInt8], mode: RecordMode) -> SnapshotRequest {
        SnapshotRequest(
            text, as: SnapshotFormat<[UInt8]>.data, named: nil, redacting: [],
            by: SnapshotRequest.Test(
                owner: SnapshotOwner(target: "BenchTests", components: ["Suite", "test()"]),
                isParameterized: false, session: SnapshotSession()),
            mode: mode, keyOrder: .free,
            at: CallSite(fileID: "BenchTests/Bench.swift", filePath: #filePath, line: 1, column: 1))
    }
}

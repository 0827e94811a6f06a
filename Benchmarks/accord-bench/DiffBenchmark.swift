import AccordDiff
import AccordJSON
import ArgumentParser
import Foundation

struct DiffBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Compares two files line by line, beside git.",
        discussion: """
            The peers are whole processes of `git diff --no-index`, with Myers' algorithm, git's
            default, and with its histogram; our time includes reading the files.
            Example: accord-bench diff old.json new.json
            """)

    @Argument(help: "The old file.") var old: String
    @Argument(help: "The new file.") var new: String
    @OptionGroup var options: RunOptions

    func run() throws {
        var changed = 0
        let ours = try Measurement.median(of: options.runs) {
            let before = Array(try Data(contentsOf: URL(filePath: old)))
            let after = Array(try Data(contentsOf: URL(filePath: new)))
            let diff = LineDiff(old: before, new: after)
            changed = diff.addedCount + diff.removedCount
            _ = diff.unifiedBytes(oldName: "a", newName: "b")
        }
        let peers = try ["myers", "histogram"].map { algorithm in
            let git = ["diff", "--no-index", "--no-color", "--diff-algorithm=\(algorithm)", old, new]
            return (
                "git \(algorithm)",
                try Measurement.median(of: options.runs) { try Subprocess.run("git", git) }
            )
        }
        Measurement(
            name: "diff", seconds: ours, runs: options.runs, peers: peers,
            facts: [("changed lines", JSON(changed))]
        ).printLine()
    }
}

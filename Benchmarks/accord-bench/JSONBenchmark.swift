import AccordJSON
import ArgumentParser
import Foundation

struct JSONBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "json", abstract: "Reads a JSON file, beside JSONSerialization.",
        discussion: "Example: accord-bench json users.json")

    @Argument(help: "A JSON file.") var file: String
    @OptionGroup var options: RunOptions

    func run() throws {
        let data = try Data(contentsOf: URL(filePath: file))
        let bytes = Array(data)
        let ours = try Measurement.median(of: options.runs) { _ = try JSON(parsing: bytes) }
        let theirs = try Measurement.median(of: min(options.runs, 3)) {
            _ = try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
        }
        Measurement(
            name: "json", seconds: ours, runs: options.runs, peers: [("JSONSerialization", theirs)],
            facts: [
                ("bytes", JSON(bytes.count)),
                ("megabytes a second", JSON((Double(bytes.count) / ours / 1e6).rounded())),
            ]
        ).printLine()
    }
}

import AccordJSON
import ArgumentParser
import Foundation

struct JSONPathBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jsonpath", abstract: "Runs a JSONPath query over a JSON file that has been read.",
        discussion: "Example: accord-bench jsonpath '$..price' books.json")

    @Argument(help: "A JSONPath query (RFC 9535).") var query: String
    @Argument(help: "A JSON file.") var file: String
    @OptionGroup var options: RunOptions

    func run() throws {
        let path = try JSONPath(parsing: query)
        let json = try JSON(parsing: Array(try Data(contentsOf: URL(filePath: file))))
        let count = path.values(in: json).count
        let seconds = Measurement.median(of: options.runs) { _ = path.values(in: json) }
        Measurement(
            name: "jsonpath", seconds: seconds, runs: options.runs, facts: [("selected", JSON(count))]
        ).printLine()
    }
}

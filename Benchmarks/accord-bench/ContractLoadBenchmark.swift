import AccordContract
import AccordJSON
import ArgumentParser
import Foundation

struct ContractLoadBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contract-load", abstract: "Makes an OpenAPI document usable: read, its routes known.",
        discussion: "Example: accord-bench contract-load github.json")

    @Argument(help: "An OpenAPI document, JSON or YAML.") var document: String
    @OptionGroup var options: RunOptions

    func run() throws {
        let operations = try Contract(loading: document).operations.count
        let size = try Data(contentsOf: URL(filePath: document)).count
        let seconds = try Measurement.median(of: options.runs) {
            _ = ExchangeCheck(try Contract(loading: document))
        }
        Measurement(
            name: "contract-load", seconds: seconds, runs: options.runs,
            facts: [("bytes", JSON(size)), ("operations", JSON(operations))]
        ).printLine()
    }
}

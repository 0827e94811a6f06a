import AccordContract
import AccordJSON
import ArgumentParser
import Foundation

struct ContractCheckBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contract-check",
        abstract:
            "Holds the exchanges of a HAR file against a contract: route, headers, body read and judged.",
        discussion: "Example: accord-bench contract-check shop.yaml traffic.har")

    @Argument(help: "An OpenAPI document, JSON or YAML.") var document: String
    @Argument(help: "A HAR 1.2 file.") var har: String
    @OptionGroup var options: RunOptions

    func run() throws {
        let check = ExchangeCheck(try Contract(loading: document))
        let bytes = Array(try Data(contentsOf: URL(filePath: har)))
        let exchanges = try HARFile(bytes, path: har).entries.map(\.exchange)
        guard !exchanges.isEmpty else { throw ValidationError("\(har) has no exchanges") }
        let valid = exchanges.count { check.check($0).conforms }
        let seconds = Measurement.median(of: options.runs) {
            for exchange in exchanges { _ = check.check(exchange) }
        }
        let one = seconds / Double(exchanges.count)
        Measurement(
            name: "contract-check", seconds: one, runs: options.runs,
            facts: [
                ("exchanges", JSON(exchanges.count)), ("valid", JSON(valid)),
                ("exchanges a second", JSON((1 / one).rounded())),
            ]
        ).printLine()
    }
}

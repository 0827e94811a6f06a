import AccordContract
import AccordReport
import ArgumentParser

struct ContractExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Shows the way of an exchange through a contract.",
        usage: "accord contract explain <file> [--contract <file>] [options]",
        discussion: """
            Server, template, operation, media types, status and schemas, each with its place in the \
            contract; then what is wrong. Exit code 1 when the exchange breaks the contract.

            Example: accord contract explain __snapshots__/ShopTests/a-book.http
            """)

    @Argument(help: ArgumentHelp("An `.http` snapshot, or a HAR file.", valueName: "file"))
    var exchange: String

    @OptionGroup var strictness: StrictnessOptions

    @Option(help: "When to use colour.")
    var color = ColorChoice.auto

    func run() throws {
        let check = try strictness.check()
        let isColoured = color.isColoured(
            isTerminal: Console.isTerminal, environment: Environment.current)
        var outcome = Outcome.clean
        for exchange in try ExchangeReader(exchange).exchanges {
            let report = ExplanationReport(exchange, check.verdict(on: exchange))
            Console.write(report.text(isColoured ? .ansi : .plain))
            outcome = max(outcome, report.outcome)
        }
        try outcome.end()
    }
}

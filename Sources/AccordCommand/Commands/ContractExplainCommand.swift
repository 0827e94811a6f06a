import AccordContract
import AccordReport
import AccordReview
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
        let palette: Palette = isColoured ? .ansi : .plain
        let reader = try ExchangeReader(exchange)
        for exchange in reader.exchanges {
            let report = ExplanationReport(exchange, check.verdict(on: exchange))
            Console.write(report.text(palette))
            outcome = max(outcome, report.outcome)
        }
        // Entries of an archive that could not be read.
        Console.write(TextRenderer(palette: palette).render(reader.findings))
        if reader.findings.contains(where: { $0.severity == .error }) { outcome = max(outcome, .found) }
        try outcome.end()
    }
}

import AccordContract
import AccordFiles
import AccordJournal
import AccordReport
import AccordReview
import ArgumentParser

struct ContractRoutesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "routes",
        abstract: "Compares what the app answers with what the contract has.",
        usage: "accord contract routes [--contract <file>] [options]",
        discussion: """
            What the app serves is known from the journals of the last test runs and from the stored \
            exchanges. A route that the contract does not have is an error, and so is an operation \
            that the app does not have; one that no test has called is a warning.

            Example: accord contract routes --fail-on warning
            """)

    @Option(
        name: .customLong("app"), parsing: .singleValue,
        help: ArgumentHelp(
            "An app by the name of its type. Without it, those that tests hold against the contract.",
            valueName: "name"))
    var apps: [String] = []

    @OptionGroup var contract: ContractOptions
    @OptionGroup var options: FindingOptions

    func run() throws {
        let contract = try contract.load()
        let project = try self.contract.package.project()
        project.tellForeignLines()
        var routes = RouteComparison(contract, basePath: self.contract.basePath)
        let exchanges = project.journalledExchanges()
        let apps = apps(of: contract, in: project, exchanges)
        for event in project.journalledRoutes() where apps.contains(event.app) { routes.add(event) }
        for event in exchanges where apps.contains(event.app) { routes.add(event) }
        for file in try ExchangeFiles.files(at: try self.contract.defaultPaths()) {
            // What cannot be read here is what `check` says.
            for exchange in (try? ExchangeReader(file))?.exchanges ?? [] { routes.add(exchange) }
        }
        var report = FindingReport("accord contract routes", of: "route")
        report.add(routes.findings, checked: routes.count)
        try options.finish(report)
    }

    /// Those that were named; else those whose exchanges were held against this contract; else all.
    private func apps(
        of contract: Contract, in project: Project, _ exchanges: [ExchangeEvent]
    ) -> Set<String> {
        guard apps.isEmpty else { return Set(apps) }
        let path = Path.relative(Disk().resolved(contract.path) ?? contract.path, to: project.root)
        let bound = exchanges.filter { $0.contract == path }.map(\.app)
        return Set(bound.isEmpty ? exchanges.map(\.app) + project.journalledRoutes().map(\.app) : bound)
    }
}

import AccordReport
import AccordReview
import ArgumentParser

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Lists the snapshots that wait for a decision, and those that no test needs.",
        usage: "accord status [options]",
        discussion: """
            Each entry has its id, the kind of difference, the count of added and removed lines, the \
            place of the test, and the path of the snapshot. Exit code 1 when something waits, or with \
            --since when an exchange breaks the contract; else 0.

            Example: accord status --format json
            """)

    @Option(
        help: ArgumentHelp(
            "In place of what waits: what the branch has changed in accepted snapshots since it left this one.",
            valueName: "revision"))
    var since: String?

    @OptionGroup var package: PackageOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let project = try package.project()
        if let since { return try output.finish(StatusSince(project).report(since)) }
        let standing = try project.standing()
        project.tell(foreignLines: standing.foreignLineCount)
        let inventory = try standing.inventory()
        let items = inventory.items
        var report = StatusReport(lines: items.map(PendingLine.init), usage: inventory.usage)
        // People see it in the diff: loading a large contract takes longer than a listing may.
        if output.format == .json {
            report.contract = project.workspace.contractLines(of: items)
        }
        switch output.format {
        case .text: Console.write(report.text(output.palette))
        case .json: Console.write(report.json)
        case .github: output.report(report.findings)
        }
        try (items.isEmpty ? Outcome.clean : .found).end()
    }
}

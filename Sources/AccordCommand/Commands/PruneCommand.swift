import AccordReport
import AccordReview
import ArgumentParser

struct PruneCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prune",
        abstract: "Lists the stored snapshots that no test needs, and deletes them if asked to.",
        usage: "accord prune [--check | --delete] [options]",
        discussion: """
            A snapshot is unused when a complete run of `accord test` has shown that its test is \
            gone, or passed without asserting it. After a filtered, stopped or crashed run, and on \
            another platform, nothing is proven: it is unknown, and stays. So does what waits for a \
            decision under another name: review it. With --check the exit code \
            is 1 when something is unused, and 0 when nothing is proven, which standard error says then. \
            Each deletion is a decision: `accord undo --count 3` brings three of them back.

            Example: accord prune --delete
            """)

    @Flag(help: "Exit with 1 when something is unused.")
    var check = false

    @Flag(help: "Delete what is unused.")
    var delete = false

    @OptionGroup var package: PackageOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if check, delete { throw ValidationError(Rules.checkAndDelete) }
    }

    func run() throws {
        let project = try package.project()
        let standing = try project.standing()
        project.tell(foreignLines: standing.foreignLineCount)
        let inventory = try standing.inventory()
        var report = PruneReport(usage: inventory.usage)
        let items = inventory.unused
        if delete {
            var deletion = DecisionReport(.accept)
            deletion.decide(items, in: project.workspace)
            report.deletion = deletion
        }
        write(report, items)
        try (report.deletion?.outcome ?? .clean).end()
        if check, report.provesNothing { Console.writeError(Rules.nothingProven(report.usage.count) + "\n") }
        if check, !report.unused.isEmpty { throw Outcome.found }
    }

    private func write(_ report: PruneReport, _ items: [ReviewItem]) {
        switch output.format {
        case .text: Console.write(report.text(output.palette))
        case .json: Console.write(report.json)
        case .github where report.deletion == nil: output.report(items.map { PendingLine($0).finding })
        case .github: Console.write(report.text(.plain))
        }
        output.report(report.deletion?.findings ?? [])
    }
}

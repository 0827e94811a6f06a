import AccordReport
import AccordReview
import AccordSnapshots
import ArgumentParser

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Prints the differences that wait for a decision.",
        usage: "accord diff [<path> ...] [--id <id> ...] [options]",
        discussion: """
            Without a name, all of them. What is written to a file or a pipe is a patch that \
            `git apply` accepts at the package's root. Exit code 1 when there is a difference.

            Example: accord diff BookTests/lists-books.json
            """)

    @OptionGroup var selection: SelectionOptions
    @OptionGroup var package: PackageOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let project = try package.project()
        let chosen = try project.selection(selection, orAll: true)
        var findings = chosen.findings
        var details: [ReviewDetail] = []
        let workspace = project.workspace.showing(chosen.items)
        for item in chosen.items {
            do {
                details.append(try workspace.detail(of: item.path))
            } catch {
                findings.append(error.finding)
            }
        }
        write(DiffReport(details: details, folder: project.shownFolder), findings)
        remember(details, of: chosen, in: project.workspace.shown)
        output.report(findings)
        try (findings.isEmpty ? (details.isEmpty ? Outcome.clean : .found) : .failed).end()
    }

    /// An annotation names a difference and does not show it. Where nothing can be written, nothing can be
    /// accepted either.
    private func remember(_ details: [ReviewDetail], of chosen: Selection, in shown: ShownEntries) {
        if selection.isEmpty { try? shown.keep(chosen.items.map(\.shownMark)) }
        if output.format != .github { try? shown.add(details.map(\.item.shownMark)) }
    }

    private func write(_ report: DiffReport, _ findings: [Finding]) {
        switch output.format {
        case .json: Console.write(report.json(findings))
        case .github: output.report(report.details.map { PendingLine($0.item).finding })
        case .text where Console.isTerminal || output.isColoured: Console.write(report.text(output.palette))
        case .text: Console.write(report.bytes)
        }
    }
}

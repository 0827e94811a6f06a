import AccordSnapshots
import ArgumentParser

struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Takes the last decisions back.",
        usage: "accord undo [--count <count>] [options]",
        discussion: """
            What an accept has replaced is restored, and the snapshot is pending again. The last \
            500 decisions are kept, whoever made them, and more where the last command or review has \
            made more.

            Example: accord undo --count 3
            """)

    @Option(help: "How many decisions, the last one first.")
    var count = 1

    @OptionGroup var package: PackageOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard count > 0 else { throw ValidationError(Rules.countTooSmall) }
    }

    func run() throws {
        let project = try package.project()
        var report = UndoReport()
        report.undo(count, in: project.workspace)
        report.note(JournalReading(project.runs, oldest: report.oldest))
        switch output.format {
        case .json: Console.write(report.json)
        case .text, .github: Console.write(report.text)
        }
        output.report(report.findings)
        try report.outcome.end()
    }
}

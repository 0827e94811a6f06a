import AccordFiles
import AccordReport
import ArgumentParser

/// How findings are written: the same for every command whose findings are its output.
struct FindingOptions: ParsableArguments {
    @Option(help: "What to write.")
    var format = FindingFormat.text

    @Option(
        help: ArgumentHelp(
            "Write the report to this file, and only its count to the terminal.", valueName: "file"))
    var output: String?

    @Flag(help: "Also append a Markdown summary to the file that GITHUB_STEP_SUMMARY names.")
    var summary = false

    @Option(
        help: ArgumentHelp("Exit with 1 from this severity on.", valueName: "severity"))
    var failOn = FailLevel.error

    @Option(help: "When to use colour.")
    var color = ColorChoice.auto

    /// Writes the report where it shall go, and ends the command with the report's exit code.
    func finish(_ report: FindingReport) throws {
        let report = Disk().resolved(".").map(report.relative) ?? report
        let environment = Environment.current
        let isColoured =
            output == nil && color.isColoured(isTerminal: Console.isTerminal, environment: environment)
        let text = report.text(format, palette: isColoured ? .ansi : .plain)
        if let output {
            try write(text, to: output) { bytes, path throws(FileError) in try Disk().write(bytes, to: path) }
            Console.write(report.count + "\n")
        } else {
            Console.write(text)
        }
        if summary, let page = environment["GITHUB_STEP_SUMMARY"], !page.isEmpty {
            try write(report.text(.markdown), to: page) { bytes, path throws(FileError) in
                try Disk().append(bytes, to: path)
            }
        }
        try report.outcome(failingOn: failOn.severity).end()
    }

    private func write(
        _ text: String, to path: String, _ write: ([UInt8], String) throws(FileError) -> Void
    ) throws(CommandFileError) {
        do throws(FileError) {
            try write(Array(text.utf8), path)
        } catch {
            throw CommandFileError(error)
        }
    }
}

import AccordReport
import ArgumentParser

struct JSONCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Says what is wrong with JSON files, one line an error.",
        usage: "accord json check <file> ... [options]",
        discussion: """
            Strictly as of RFC 8259. A key that an object has twice is a warning. Exit code 1 when a \
            file is malformed, 2 when one cannot be read.

            Example: accord json check --format github contracts/*.json
            """)

    @Argument(help: ArgumentHelp("Files to check; `-` is standard input.", valueName: "file"))
    var files: [String]

    @OptionGroup var options: FindingOptions

    func run() throws {
        var report = FindingReport("accord json check", of: "file", style: .lines)
        for file in files {
            do throws(CommandFileError) {
                report.add(JSONCheck(try InputFile(file)).findings)
            } catch {
                report.fail(error.finding)
            }
        }
        try options.finish(report)
    }
}

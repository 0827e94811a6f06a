import AccordConfiguration
import AccordReport
import AccordReview
import ArgumentParser

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Prints every setting, its value, and where the value comes from.",
        usage: "accord config [options]",
        discussion: """
            Settings come from accord.yaml beside Package.swift and from ACCORD_* variables, which \
            win over the file. Exit code 2 when one of them is wrong.

            Example: accord config --format json
            """)

    @OptionGroup var package: PackageOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let report = try report()
        switch output.format {
        case .text: Console.write(report.text(output.palette))
        case .json: Console.write(report.json)
        case .github: break
        }
        output.report(report.findings)
        try report.outcome.end()
    }

    private func report() throws -> ConfigReport {
        do {
            return ConfigReport(try package.project())
        } catch let error as ConfigurationError {
            return ConfigReport(error)
        }
    }
}

import AccordContract
import AccordReport
import ArgumentParser

struct ContractLintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Says what is wrong with OpenAPI documents.",
        usage: "accord contract lint <file> ... [options]",
        discussion: """
            A rule is switched off by --ignore, or at a place in the document by \
            `x-accord-ignore: {RULE: "why"}`. Exit code 1 when there is an error, 2 when a file \
            cannot be read or a rule is not known.

            Example: accord contract lint contracts/shop.yaml --fail-on warning
            """)

    @Argument(help: ArgumentHelp("OpenAPI documents.", valueName: "file"))
    var files: [String]

    @Option(
        name: .customLong("ignore"), parsing: .singleValue,
        help: ArgumentHelp("A rule to leave out, by its id. Can be given several times.", valueName: "rule"))
    var ignored: [String] = []

    @Flag(help: "Do not hold examples and defaults against their schemas.")
    var withoutExamples = false

    @OptionGroup var options: FindingOptions

    func run() throws {
        var report = FindingReport("accord contract lint", of: "document")
        let lintOptions = LintOptions(ignored: Set(ignored), checksExamples: !withoutExamples)
        if let rule = lintOptions.unknownRule {
            throw CommandError.unknownRule(rule, nearest: LintOptions.nearestRule(to: rule))
        }
        for file in files {
            do throws(ContractError) {
                report.add(try Contract(loading: file).lint(lintOptions))
            } catch {
                report.add(error)
            }
        }
        try options.finish(report)
    }
}

extension FindingReport {
    /// A document that is there and no contract is a finding; one that is not there ends the command with 2.
    mutating func add(_ error: ContractError) {
        switch error.reason {
        case .document(.missing), .document(.folder), .document(.unreadable): fail(error.finding)
        default: add([error.finding])
        }
    }
}

import AccordJournal
import AccordReport
import AccordReview
import AccordSnapshots
import ArgumentParser

struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Says what is wrong with stored and pending snapshots, with no test run.",
        usage: "accord lint [<path> ...] [options]",
        discussion: """
            Looks for conflict markers and other damage, colliding and foreign names, secrets, paths and \
            hosts of one machine, files that are too large, equal snapshots of one test, and redactions \
            that matched nothing in the last runs. Exit code 1 when there is an error, 2 when a path or \
            a rule is not known.

            Example: accord lint --fail-on warning
            """)

    @Argument(
        help: ArgumentHelp(
            "Snapshots, or folders of them; without one, all of the package.", valueName: "path"))
    var paths: [String] = []

    @Option(
        name: .customLong("ignore"), parsing: .singleValue,
        help: ArgumentHelp("A rule to leave out, by its id. Can be given several times.", valueName: "rule"))
    var ignored: [String] = []

    @Option(
        name: .customLong("allow-secret"), parsing: .singleValue,
        help: ArgumentHelp(
            """
            A kind of secret that is safe, as a test names it, such as cardNumber. Can be given several times.
            """,
            valueName: "kind"))
    var allowedSecrets: [SecretKind] = []

    @Option(help: ArgumentHelp("How large a snapshot may be.", valueName: "bytes"))
    var largest = SnapshotLintOptions.usualSize

    @OptionGroup var package: PackageOptions
    @OptionGroup var options: FindingOptions

    func run() throws {
        let lintOptions = SnapshotLintOptions(
            ignored: Set(ignored), allowedSecrets: Set(allowedSecrets), largestSize: largest,
            hostName: Environment.hostName)
        if let rule = lintOptions.unknownRule {
            throw CommandError.unknownRule(rule, nearest: SnapshotLintOptions.nearestRule(to: rule))
        }
        let project = try package.project()
        let choice = try SnapshotChoice(paths, in: project)
        let result = try project.lint(lintOptions).run(choosing: choice.contains)
        var report = FindingReport("accord lint", of: "snapshot")
        report.add(result.findings, checked: result.checked)
        report.remark = Rules.parts(pending: result.pending, of: result.checked)
        try options.finish(report)
    }

    func validate() throws {
        if largest < 0 { throw ValidationError(Rules.negativeSize) }
    }
}

extension Project {
    fileprivate func lint(_ options: SnapshotLintOptions) -> SnapshotLint {
        SnapshotLint(
            tree: workspace.tree, pending: workspace.pending, events: runs.events(SnapshotEvent.self),
            options: options)
    }
}

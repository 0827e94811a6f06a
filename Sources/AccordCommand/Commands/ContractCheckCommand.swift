import AccordContract
import AccordFiles
import AccordReport
import AccordReview
import AccordSnapshots
import ArgumentParser

struct ContractCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Holds stored exchanges against a contract, with no test run.",
        usage: "accord contract check [<path> ...] [--contract <file>] [options]",
        discussion: """
            Paths are `.http` snapshots, HAR files, or folders of them; without one, the package's \
            `__snapshots__`. A placeholder counts as a value of its type. Exit code 1 when an \
            exchange breaks the contract, 2 when a file cannot be used.

            Example: accord contract check --contract contracts/shop.yaml traffic.har
            """)

    @Argument(help: ArgumentHelp("Files with exchanges, or folders of them.", valueName: "path"))
    var paths: [String] = []

    @OptionGroup var strictness: StrictnessOptions
    @OptionGroup var options: FindingOptions

    func run() throws {
        let check = try strictness.check()
        var report = FindingReport("accord contract check", of: "exchange")
        let paths = try paths.isEmpty ? strictness.contract.defaultPaths() : paths
        for file in try ExchangeFiles.files(at: paths) { report.check(file, check) }
        // A check of nothing must not pass for one of something.
        if report.checked == 0, !report.findings.contains(where: { $0.severity == .error }) {
            report.add([.noExchanges(paths)], checked: 0)
        }
        try options.finish(report)
    }
}

extension ContractOptions {
    /// The package's snapshots, as they are seen from the working folder; none before the first is stored.
    func defaultPaths() throws -> [String] {
        let folder = "\(try Project.root(package.packagePath))/\(SnapshotTree.name)"
        return try Disk().kind(of: folder) == nil ? [] : [ExchangeFiles.shown(folder)]
    }
}

extension FindingReport {
    fileprivate mutating func check(_ file: String, _ check: ContractCheck) {
        do throws(ExchangeFileError) {
            let reader = try ExchangeReader(file)
            add(reader.findings + reader.exchanges.flatMap(check.findings), checked: reader.exchanges.count)
        } catch {
            fail(error.finding)
        }
    }
}

extension Finding {
    fileprivate static func noExchanges(_ paths: [String]) -> Finding {
        let folders = paths.isEmpty ? SnapshotTree.name : paths.joined(separator: ", ")
        return Finding(.noExchanges, subject: folders)
    }
}

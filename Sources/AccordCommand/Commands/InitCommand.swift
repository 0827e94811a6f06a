import AccordFiles
import ArgumentParser

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Prepares a package for its first test.",
        usage: "accord init [--force] [--dry-run] [--package-path <folder>]",
        discussion: """
            Adds a test target to Package.swift, or what is missing to the one that is there, with the \
            products of the traits that the dependency on Accord names; a health test that calls the \
            app; accord.yaml; a contract; a folder for snapshots. Files that are there are skipped \
            and named, unless they are what would be written.

            Exit code 1 when Package.swift has to be changed by hand: the lines are printed.

            Example: swift run accord init
            """)

    @Flag(help: "Overwrite files that are there; what was in them is kept beside them, as .orig.")
    var force = false

    @Flag(help: "Say what would be done, and do nothing.")
    var dryRun = false

    @OptionGroup var package: PackageOptions

    func run() throws {
        let report = try Initialisation(
            root: try Project.root(package.packagePath), files: Disk(), overwrites: force, isDryRun: dryRun,
            manifest: SwiftTool.manifest
        ).run()
        Console.write(report.text)
        try report.outcome.end()
    }
}

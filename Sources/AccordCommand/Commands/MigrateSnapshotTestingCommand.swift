import AccordFiles
import AccordReview
import ArgumentParser

struct MigrateSnapshotTestingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "swift-snapshot-testing",
        abstract: "Copies stored snapshots to where Accord looks for them.",
        usage: "accord migrate swift-snapshot-testing [<path>] [--write] [options]",
        discussion: """
            Finds the folders __Snapshots__, reads the tests beside them, and says for each file where it \
            belongs, or why it is left, and what to change in the test. Nothing is written without \
            --write, and nothing that is stored is ever written over; bytes stay as they are.

            Exit code 1 when a file is left.

            Example: swift run accord migrate swift-snapshot-testing Tests/BookTests --write
            """)

    @Argument(help: ArgumentHelp("Where to look; the whole package without it.", valueName: "path"))
    var path: String?

    @Flag(help: "Write the snapshots; without it, only say what would be done.")
    var write = false

    @Flag(help: "Remove each file once it is stored in its new place.")
    var move = false

    @OptionGroup var package: PackageOptions

    func run() throws {
        let project = try package.project()
        let files = Disk()
        var folder = project.root
        if let path {
            guard let resolved = files.resolved(path) else { throw CommandFileError(missing: path) }
            folder = resolved
        }
        do {
            let report = try MigrationRun(
                root: project.root, files: files, tree: project.workspace.tree, moves: move, isDryRun: !write
            ).run(in: folder)
            Console.write(report.text)
            try report.outcome.end()
        } catch let error as FileError {
            throw CommandFileError(error)
        }
    }
}

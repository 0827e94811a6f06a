import AccordFiles
import AccordSnapshots
import ArgumentParser

struct MergeDriverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge-driver",
        abstract: "Merges two edits of a snapshot; git calls it.",
        usage: """
            accord merge-driver <base> <ours> <theirs> [<path>]
            accord merge-driver --install [--package-path <folder>]
            """,
        discussion: """
            JSON snapshots merge by their values, exchanges by their parts, others by lines. The result \
            takes the place of <ours>. Exit code 1 where both sides changed the same: the file has git's \
            marks then, and every test that reads it fails until they are gone.

            With --install git calls it in this clone, for what .gitattributes gives `merge=accord`; \
            `accord init` writes that for snapshots. Where accord cannot be started, because the package \
            does not build, git merges by lines and leaves its marks.

            Example: swift run accord merge-driver --install
            """)

    @Argument(help: ArgumentHelp("What both sides started from: %O.", valueName: "base"))
    var base: String?

    @Argument(help: ArgumentHelp("What we have, and where the result is written: %A.", valueName: "ours"))
    var ours: String?

    @Argument(help: ArgumentHelp("What they have: %B.", valueName: "theirs"))
    var theirs: String?

    @Argument(
        help: ArgumentHelp("The snapshot's path, which tells its kind: %P.", valueName: "path"))
    var path: String?

    @Flag(help: "Make it the merge driver of this clone.")
    var install = false

    @OptionGroup var package: PackageOptions

    func validate() throws {
        if install, base != nil { throw ValidationError(Rules.installAndFiles) }
        if !install, theirs == nil { throw ValidationError(Rules.mergeArguments) }
    }

    func run() throws {
        if install { return try setUp() }
        guard let base, let ours, let theirs else { return }
        let merged = SnapshotMerge.merged(
            base: try InputFile(base).bytes, ours: try InputFile(ours).bytes,
            theirs: try InputFile(theirs).bytes, path: path ?? ours)
        do throws(FileError) {
            try Disk().write(merged.bytes, to: ours)
        } catch {
            throw CommandFileError(error)
        }
        try (merged.isClean ? Outcome.clean : .found).end()
    }

    private func setUp() throws {
        let isUsed = try Git(folder: try package.project().root).installMergeDriver()
        Console.write(Rules.driverInstalled + "\n" + (isUsed ? "" : Rules.noAttribute + "\n"))
    }
}

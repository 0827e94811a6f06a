// The command line: parses options, calls the other modules, prints what came of it.

import ArgumentParser

@main
struct Accord: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accord",
        abstract: "Runs tests, reviews snapshots; checks JSON, schemas and contracts.",
        discussion: """
            A test that fails on a snapshot leaves a pending entry. Look at it, then accept or \
            reject it.

            Example: swift run accord review

            Exit codes: 0 clean; 1 something to look at; 2 wrong use, or the work could not be \
            done; 3 a conflict, because what is stored has changed.
            """,
        version: version,
        subcommands: [
            InitCommand.self, TestCommand.self, StatusCommand.self, DiffCommand.self, ReviewCommand.self,
            AcceptCommand.self, RejectCommand.self, UndoCommand.self, PruneCommand.self, LintCommand.self,
            ConfigCommand.self, JSONCommand.self, SchemaCommand.self, ContractCommand.self,
            MergeDriverCommand.self, MigrateCommand.self,
        ])

    static let version = "0.1.0"

    /// ArgumentParser's own exit code for wrong use, 64, is not ours: hence this entry point.
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            var command = try parseAsRoot(PassedOptions.folded(arguments))
            try command.run()
        } catch {
            let misuse: (any Error)? =
                MisplacedOptionError(message(for: error), in: arguments)
                ?? MisspeltCommandError(arguments, in: Accord.self)
            Ending(misuse ?? error).leave()
        }
    }
}

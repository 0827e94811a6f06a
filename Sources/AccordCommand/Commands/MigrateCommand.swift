import ArgumentParser

struct MigrateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Brings the snapshots of another library along.",
        subcommands: [MigrateSnapshotTestingCommand.self])
}

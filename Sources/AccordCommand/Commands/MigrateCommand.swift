import ArgumentParser

struct MigrateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Brings the snapshots of another library along.",
        discussion: "Example: swift run accord migrate swift-snapshot-testing",
        subcommands: [MigrateSnapshotTestingCommand.self])
}

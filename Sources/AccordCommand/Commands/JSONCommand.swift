import ArgumentParser

struct JSONCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "json",
        abstract: "Looks at JSON documents.",
        discussion: "Example: accord json check config.json",
        subcommands: [JSONCheckCommand.self])
}

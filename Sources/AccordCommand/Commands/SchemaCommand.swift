import ArgumentParser

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Holds JSON documents against a JSON Schema.",
        discussion: "Example: accord schema check book.schema.json book.json",
        subcommands: [SchemaCheckCommand.self, SchemaBowtieCommand.self])
}

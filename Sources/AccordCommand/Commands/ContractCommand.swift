import ArgumentParser

struct ContractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contract",
        abstract: "Works with OpenAPI documents, and what is held against them.",
        discussion: """
            OpenAPI 3.0, 3.1 and 3.2, as JSON or YAML, in one file or several.

            Example: accord contract lint contracts/shop.yaml
            """,
        subcommands: [
            ContractLintCommand.self, ContractCheckCommand.self, ContractRoutesCommand.self,
            ContractExplainCommand.self,
        ])
}

import AccordConfiguration
import AccordContract
import ArgumentParser

/// Which contract is meant, and which paths its servers have.
struct ContractOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The OpenAPI document. Without it contract.file, or the only one in `contracts`.",
            valueName: "file"))
    var contract: String?

    @Option(
        help: ArgumentHelp("In place of the base paths of the contract's servers.", valueName: "path"))
    var basePath: String?

    @OptionGroup var package: PackageOptions

    func load() throws -> Contract {
        if let contract { return try Contract(loading: contract) }
        let project = try package.project()
        let path = try ContractFile.locate(project.configuration.contractFile, in: project.root)
        return try Contract(loading: ExchangeFiles.shown(path))
    }
}

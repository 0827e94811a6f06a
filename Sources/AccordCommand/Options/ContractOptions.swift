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

    @Option(help: "How much of what the contract does not declare is reported.")
    var strictness: Strictness?

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

    func check(_ contract: Contract) throws -> ContractCheck {
        ContractCheck(
            contract, strictness: ContractStrictness(try setting()), basePath: basePath)
    }

    /// What was said here, else in the package's configuration; outside of a package the default.
    private func setting() throws -> Strictness {
        if let strictness { return strictness }
        do throws(CommandError) {
            _ = try Project.root(package.packagePath)
        } catch {
            return .standard
        }
        return try package.project().configuration.strictness()
    }
}

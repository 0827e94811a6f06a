import AccordConfiguration
import AccordContract
import AccordFiles
import ArgumentParser

/// Which contract is meant, and which paths its servers have.
struct ContractOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            The OpenAPI document, from here, from the package or from its `contracts`. Without it \
            contract.file, or the only one in `contracts`.
            """,
            valueName: "file"))
    var contract: String?

    @Option(
        help: ArgumentHelp("In place of the base paths of the contract's servers.", valueName: "path"))
    var basePath: String?

    @OptionGroup var package: PackageOptions

    func load() throws -> Contract {
        let path =
            if let contract {
                try ContractFile.locate(contract, in: try packageRoot(), seenFrom: Disk().resolved("."))
            } else {
                try package.project().contractPath()
            }
        return try Contract(loading: ExchangeFiles.shown(path))
    }

    /// Nil outside of a package.
    func packageRoot() throws(CommandError) -> String? {
        do throws(CommandError) {
            return try Project.root(package.packagePath)
        } catch .noPackage {
            return nil
        }
    }
}

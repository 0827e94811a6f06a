import AccordConfiguration
import AccordContract
import AccordReview
import ArgumentParser

/// Which contract exchanges are held against, and how much is reported that it does not declare.
struct StrictnessOptions: ParsableArguments {
    @OptionGroup var contract: ContractOptions

    @Option(help: "How much of what the contract does not declare is reported.")
    var strictness: Strictness?

    func check() throws -> ContractCheck {
        ContractCheck(
            try contract.load(), strictness: ContractStrictness(try setting()), basePath: contract.basePath)
    }

    /// What was said here, else in the package's configuration; outside of a package the default.
    private func setting() throws -> Strictness {
        if let strictness { return strictness }
        guard try contract.packageRoot() != nil else { return .standard }
        return try contract.package.project().configuration.strictness()
    }
}

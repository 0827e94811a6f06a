import AccordConfiguration
import AccordContract
import AccordHTTP
import AccordReport

/// One contract expectation: which contract, where it was asked, and what it says.
struct ContractExpectation {
    let exchange: Exchange
    /// Nil: the one that is bound for the test, or the package's only one.
    let contract: Contract?
    let strictness: ContractStrictness?
    let site: CallSite

    /// What the question finds; where no contract can be had, that is the finding.
    func findings(_ question: (ExchangeCheck) -> ExchangeVerdict) -> [Finding] {
        do {
            let package = try TestPackage.of(site)
            return question(try check(package)).findings.map { $0.about(site, package) }
        } catch {
            return [Finding.of(error)]
        }
    }

    private func check(_ package: TestPackage) throws -> ExchangeCheck {
        let scope = Scope.current ?? exchange.scope as? Scope
        var binding =
            scope?.bindings[ContractBinding.self] ?? ContractBinding(nil, nil, nil, boundAt: site)
        if let strictness { binding.strictness = strictness }
        guard let contract else { return try binding.check() }
        let options = ExchangeOptions(
            strictness: binding.strictness ?? ContractStrictness(package.configuration.strictness()))
        return ExchangeCheck(contract, options: options)
    }
}

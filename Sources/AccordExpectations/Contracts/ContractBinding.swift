import AccordConfiguration
package import AccordContract
package import AccordHTTP

/// The contract that a test's exchanges are held against, as a trait names it.
package struct ContractBinding: Sendable {
    /// Nil where the package has only one.
    var file: String?
    /// Nil where the configuration decides.
    var strictness: ContractStrictness?
    var basePath: String?
    /// Where it was bound: the package of that file has the contract.
    var site: CallSite

    package init(
        _ file: String?, _ strictness: ContractStrictness?, _ basePath: String?, boundAt site: CallSite
    ) {
        (self.file, self.strictness, self.basePath, self.site) = (file, strictness, basePath, site)
    }

    /// The check that this binding means, made once a process.
    ///
    /// - Throws: `ContractFileError`, `ContractError`, or what finding the package throws.
    func check() throws -> ExchangeCheck {
        let package = try TestPackage.of(site)
        return try ExchangeChecks.process.check(
            try package.contractPath(file),
            ExchangeOptions(
                strictness: strictness ?? ContractStrictness(package.configuration.strictness()),
                basePath: basePath))
    }
}

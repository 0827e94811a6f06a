package import AccordSchema

/// How exchanges are held against a contract.
package struct ExchangeOptions: Sendable {
    /// What is known of an exchange.
    package enum Source: Sendable {
        /// All of it was seen.
        case live
        /// Header fields were left out when it was stored: that one is missing says nothing.
        case stored
    }

    package var strictness: ContractStrictness
    package var source: Source
    /// In place of the base paths that the contract's servers have.
    package var basePath: String?
    /// Whether the host must be a server's, too: in tests it is mostly not.
    package var checksHost: Bool
    /// Nil: as the contract's version says, asserted in 3.0 and annotations since 3.1.
    package var formats: SchemaOptions.FormatPolicy?

    package init(
        strictness: ContractStrictness = .standard, source: Source = .live, basePath: String? = nil,
        checksHost: Bool = false, formats: SchemaOptions.FormatPolicy? = nil
    ) {
        self.strictness = strictness
        self.source = source
        self.basePath = basePath
        self.checksHost = checksHost
        self.formats = formats
    }
}

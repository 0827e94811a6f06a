package import AccordConfiguration

extension ContractStrictness {
    /// The levels that a setting names.
    package init(_ setting: Strictness) {
        self =
            switch setting {
            case .lenient: .lenient
            case .standard: .standard
            case .strict: .strict
            }
    }
}

package import AccordContract

/// What the contract says of a stored exchange.
package enum ContractStanding: String, Sendable, CaseIterable {
    case breaks, keeps
    case notDescribed = "not described"

    package init(_ verdict: ExchangeVerdict) {
        self = verdict.operation == nil ? .notDescribed : verdict.conforms ? .keeps : .breaks
    }
}

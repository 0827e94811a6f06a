import AccordContract

/// What the contract says of a stored exchange.
enum ContractStanding: String, CaseIterable {
    case breaks, keeps
    case notDescribed = "not described"

    init(_ verdict: ExchangeVerdict) {
        self = verdict.operation == nil ? .notDescribed : verdict.conforms ? .keeps : .breaks
    }
}

/// What accepting a changed exchange means for who calls its operation.
package struct ContractChange: Sendable, Equatable {
    /// That of the gravest reason; nil where the request leads to another operation now.
    package let effect: ContractEffect?
    /// The gravest first.
    package let reasons: [ContractReason]
    /// Whether the test has sent another request: the difference may be its own doing.
    package let isRequestChanged: Bool

    /// Nothing can be compared.
    static let ofOperation = ContractChange(effect: nil, reasons: [], isRequestChanged: true)

    init(effect: ContractEffect?, reasons: [ContractReason], isRequestChanged: Bool) {
        self.effect = effect
        self.reasons = reasons
        self.isRequestChanged = isRequestChanged
    }

    init(_ reasons: [ContractReason], isRequestChanged: Bool) {
        let sorted = ContractEffect.allCases.reversed().flatMap { effect in
            reasons.filter { $0.effect == effect }
        }
        self.init(
            effect: sorted.first?.effect ?? .neutral, reasons: sorted, isRequestChanged: isRequestChanged)
    }
}

import AccordSnapshots

/// What is done once somebody has said yes.
enum Question: Sendable, Equatable {
    /// All these items are decided alike.
    case decide(Choice, [ReviewItem])
    /// One item is stored in part, or as it was edited.
    ///
    /// - Parameter redactions: what has to be added to the test then.
    case settle(Settlement, ReviewItem, redactions: [String])
    /// The same, although the contract is broken by it.
    indirect case violating(Question)

    var effects: [ReviewEffect] {
        switch self {
        case .decide(let choice, let items): items.map { .decide(choice, $0) }
        case .settle(let settlement, let item, _): [.settle(settlement, item)]
        case .violating(let question): question.effects
        }
    }

    /// What would be stored, as far as it can be held against a contract.
    var proposals: [Proposal] {
        switch self {
        case .decide(.accept, let items): items.compactMap { Proposal($0) }
        case .settle(let settlement, let item, _):
            settlement.stored.flatMap { Proposal(item, text: $0) }.map { [$0] } ?? []
        case .decide(.reject, _), .violating: []
        }
    }

    /// What the test needs besides, once this has been done.
    var advice: RedactionAdvice? {
        guard case .settle(_, let item, let redactions) = self, !redactions.isEmpty else { return nil }
        return RedactionAdvice(item: item, redactions: redactions)
    }
}

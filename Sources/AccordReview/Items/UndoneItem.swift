package import AccordSnapshots

/// What can be decided again, and what had been decided.
package struct UndoneItem: Sendable, Equatable {
    package let item: ReviewItem
    package let decision: DecisionKind
    package let waiting: UndoneDecision.Waiting
}

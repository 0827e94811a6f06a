/// What an undo has taken back.
package struct UndoneDecision: Sendable, Equatable {
    /// The description of what was decided.
    package let meta: PendingMeta
    /// What is stored again at its former path, where the decision renamed it.
    package let former: PendingMeta?
    /// What had been decided.
    package let decision: DecisionKind

    package var path: String { meta.path }
}

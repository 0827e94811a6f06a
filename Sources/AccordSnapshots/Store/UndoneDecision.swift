/// What an undo has taken back.
package struct UndoneDecision: Sendable, Equatable {
    /// The description of what was decided.
    package let meta: PendingMeta
    /// What is stored again at its former path, where the decision renamed it.
    package let former: PendingMeta?
    /// What had been decided.
    package let decision: DecisionKind
    package let waiting: Waiting

    /// What is pending after an undo.
    package enum Waiting: String, Sendable {
        /// What was decided.
        case again
        /// What the test has received since: what was decided is gone.
        case newer
        /// Nothing: the test has since received what is stored again.
        case nothing
    }

    package var path: String { meta.path }
}

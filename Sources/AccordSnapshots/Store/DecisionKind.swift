/// What a person would call a decision.
package enum DecisionKind: String, Sendable {
    case accepted, rejected, edited
    /// A snapshot that no test needs went, or stayed.
    case removed, kept
    /// A snapshot was stored, in whole or in part, and went from its former path.
    case renamed
    case settledInPart = "settled in part"
}

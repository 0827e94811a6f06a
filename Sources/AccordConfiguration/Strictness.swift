/// How much a contract check reports of what the contract does not mention.
public enum Strictness: String, Sendable, Hashable, CaseIterable {
    /// Only what breaks the contract.
    case lenient
    /// What is not documented, such as a status or a body, is a finding; more properties or headers are not.
    case standard
    /// Everything that the contract does not mention is a finding.
    case strict
}

/// How much a finding matters.
public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// The subject is not what was promised, stored or asserted.
    case error
    /// Worth a look; nothing fails because of it.
    case warning
    /// Said for completeness.
    case note
}

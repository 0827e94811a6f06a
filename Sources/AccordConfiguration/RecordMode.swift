/// What happens where a snapshot is missing or differs.
public enum RecordMode: String, Sendable, Hashable, CaseIterable {
    /// The test fails, and what it received waits for a review.
    case pending
    /// The test fails, and nothing is written.
    case never
    /// A missing snapshot is stored, and the test fails once to say so; a difference waits for a review.
    case missing
    /// What was received is stored, with a warning.
    case all

    /// The mode where a run may not store anything by itself: a retry can never turn green.
    var onCI: RecordMode {
        switch self {
        case .missing, .all: .pending
        case .pending, .never: self
        }
    }
}

/// What a session has to say, without the words.
package enum ReviewMessage: Sendable, Equatable {
    case decided(Choice, count: Int)
    case refused(headline: String, decided: Int, refused: Int)
    /// An item that cannot be accepted.
    case conflict
    case alreadyDecided(ReviewEntry.State)
    case nothingUndecided
    case undone(path: String)
    case confirm(Choice, count: Int)
    case cancelled

    /// Whether something went wrong.
    var isFailure: Bool {
        switch self {
        case .refused, .conflict: true
        case .decided, .alreadyDecided, .nothingUndecided, .undone, .confirm, .cancelled: false
        }
    }
}

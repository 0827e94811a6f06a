/// What a session has to say, without the words.
package enum ReviewMessage: Sendable, Equatable {
    case decided(Choice, count: Int)
    /// Some of many are decided, the others follow.
    case deciding(Progress)
    case refused(headline: String, decided: Int, refused: Int)
    /// An item that cannot be accepted.
    case conflict
    case alreadyDecided(ReviewEntry.State)
    case nothingUndecided
    /// A decision was taken back, of this session or made elsewhere.
    case undone(path: String, isElsewhere: Bool)
    /// How many would be decided, and how many files an accept would delete and rename.
    case confirm(Choice, count: Int, deletions: Int = 0, renames: Int = 0)
    case cancelled
    /// Some units of an item are decided, the others wait.
    case decidedInPart(path: String)
    case confirmHunks(accepted: Int, rejected: Int, left: Int)
    /// What was chosen leaves no snapshot of its format.
    case partsRefused(reason: String, line: Int?)
    case noDifference
    /// Nothing has this in it, as far as has been looked where that is not all; some texts are long, or for
    /// another reason read only when they are shown.
    case notFound(String, Progress?, unsearched: Int = 0)
    case filterEnded
    /// How many snapshots change alike, and how many have been looked at where that is not all.
    case group(count: Int, Progress?)
    /// There is no text to edit.
    case nothingReceived
    case confirmEdit
    /// One item breaks the contract, in words.
    case confirmViolation(String)
    /// So many of the exchanges that would be stored break it.
    case confirmViolations(count: Int, of: Int)
    /// So many of the exchanges that would be stored have been held against it.
    case judging(Progress)
    /// How many are listed as breaking, and how many items have been looked at.
    case listed(count: Int, Progress)
    case unedited
    case editRefused(headline: String, line: Int?)
    case editorFailed(reason: String)
    case nothingVolatile
    case confirmVolatile(count: Int)
    /// A value that was chosen cannot be replaced by its placeholder, nor can so many others.
    case notReplaced(VolatileProposal, others: Int)
    /// What has to be added to the test.
    case redactions([String])

    package struct Progress: Sendable, Equatable {
        package let done: Int
        package let of: Int
    }

    /// Whether something went wrong.
    var isFailure: Bool {
        switch self {
        case .refused, .conflict, .editRefused, .editorFailed, .notReplaced, .partsRefused: true
        case .decided, .deciding, .alreadyDecided, .nothingUndecided, .undone, .confirm, .cancelled,
            .decidedInPart,
            .confirmHunks, .noDifference, .notFound, .filterEnded, .group, .nothingReceived, .confirmEdit,
            .confirmViolation, .confirmViolations, .judging, .listed, .unedited,
            .nothingVolatile, .confirmVolatile, .redactions:
            false
        }
    }
}

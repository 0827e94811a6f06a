package import AccordReport

/// What came of an effect: fed back to the session.
package enum ReviewResult: Sendable {
    case loaded(ReviewDetail)
    case unreadable(path: String, Finding)
    case decided(Choice, path: String)
    /// A part was decided, or a text stored; what is left, or nil where that is nothing.
    case settled(path: String, rest: ReviewItem?, as: Choice = .accept)
    case refused(path: String, Refusal, Finding)
    /// The texts of an item that was looked at for the sake of its group.
    case surveyed(ReviewDetail)
    /// What the contract says of what would be stored.
    case judged([Judgement])
    /// What an editor has made of an item's text.
    case edited(ReviewItem, [UInt8])
    case editorFailed(reason: String)
    case undone(ReviewItem)
    case undoRefused(Finding)

    /// Why a decision was not carried out.
    package enum Refusal: Sendable, Equatable {
        /// What is stored has changed since it was compared.
        case conflict
        /// Somebody else has decided, or a test has matched.
        case gone
        /// A test has received something else meanwhile.
        case replaced
        case failed
    }
}

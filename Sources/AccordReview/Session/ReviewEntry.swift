/// An item in the list of a session, and what became of it.
package struct ReviewEntry: Sendable, Equatable {
    package enum State: Sendable, Equatable {
        case undecided, accepted, rejected
        /// Decided by somebody else, or matched by a test meanwhile.
        case gone
    }

    package internal(set) var item: ReviewItem
    package internal(set) var state = State.undecided
}

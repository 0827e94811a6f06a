import AccordConfiguration

extension ReviewSession {
    mutating func openHunks() {
        guard let detail = editable() else { return }
        let review = HunkReview(detail)
        guard !review.choices.isEmpty else {
            message = .noDifference
            return
        }
        hunks = review
        mode = .hunks
        showPage()
    }

    mutating func chooseHunks(_ key: Key, _ action: ReviewAction?) -> [ReviewEffect] {
        switch action {
        case .hunks: leaveHunks()
        case .quit: dropHunks()
        case .accept: hunks?.choose(.accept)
        case .reject: hunks?.choose(.reject)
        case .next, .nextMatch: hunks?.move(by: 1)
        case .previous, .previousMatch: hunks?.move(by: -1)
        case .first: hunks?.move(by: .min / 2)
        case .last: hunks?.move(by: .max / 2)
        case .pageDown, .pageUp, .lineDown, .lineUp:
            scroll(action)
            return []
        case nil where key == .escape: dropHunks()
        default: return []
        }
        showPage()
        return []
    }

    private mutating func dropHunks() {
        message = hunks?.isUntouched ?? true ? nil : .cancelled
        closeHunks()
    }

    /// Asks to apply what was chosen; where nothing was, there is nothing to ask.
    private mutating func leaveHunks() {
        guard let hunks, !hunks.isUntouched else { return closeHunks() }
        let message = ReviewMessage.confirmHunks(
            accepted: hunks.count(.accept), rejected: hunks.count(.reject), left: hunks.count(nil))
        ask(hunks.question, message)
    }

    private mutating func closeHunks() {
        hunks = nil
        mode = .browsing
    }
}

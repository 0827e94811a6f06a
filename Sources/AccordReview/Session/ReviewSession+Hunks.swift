import AccordConfiguration
import AccordJSON
import AccordReport

extension ReviewSession {
    mutating func chooseHunks(_ key: Key, _ action: ReviewAction?) -> [ReviewEffect] {
        switch action {
        case .hunks: leaveHunks()
        case .quit: dropHunks()
        case .accept: hunks?.choose(.accept)
        case .reject: hunks?.choose(.reject)
        case .pageDown, .pageUp, .lineDown, .lineUp:
            scroll(action)
            return []
        case nil where key == .escape: dropHunks()
        default: guard hunks?.move(action) ?? false else { return [] }
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
        if let fault = hunks.fault {
            let finding = fault.finding
            message = .partsRefused(
                reason: finding.facts["reason"]?.string ?? "", line: finding.places.first?.line)
            return
        }
        let message = ReviewMessage.confirmHunks(
            accepted: hunks.count(.accept), rejected: hunks.count(.reject), left: hunks.count(nil))
        ask(hunks.question, message)
    }

    private mutating func closeHunks() {
        hunks = nil
        mode = .browsing
    }
}

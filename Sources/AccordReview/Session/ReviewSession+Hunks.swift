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

    mutating func chooseHunks(_ key: Key) -> [ReviewEffect] {
        switch key {
        case .control("c"), .control("d"): return [.quit]
        case .character("h"): leaveHunks()
        case .character("q"), .escape:
            message = hunks?.isUntouched ?? true ? nil : .cancelled
            closeHunks()
        case .character("a"): hunks?.choose(.accept)
        case .character("r"): hunks?.choose(.reject)
        case .character("j"), .character("n"), .down: hunks?.move(by: 1)
        case .character("k"), .character("p"), .up: hunks?.move(by: -1)
        case .character("g"), .home: hunks?.move(by: .min / 2)
        case .character("G"), .end: hunks?.move(by: .max / 2)
        case .character("J"), .character(" "), .pageDown:
            scroll(pages: 1)
            return []
        case .character("K"), .character("b"), .pageUp:
            scroll(pages: -1)
            return []
        case .character, .left, .right, .enter, .tab, .backspace, .control, .other: return []
        }
        showPage()
        return []
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

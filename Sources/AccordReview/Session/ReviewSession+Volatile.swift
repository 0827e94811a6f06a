extension ReviewSession {
    mutating func openVolatile() {
        guard let detail = editable() else { return }
        let review = VolatileReview(detail)
        guard !review.proposals.isEmpty else {
            message = .nothingVolatile
            return
        }
        volatile = review
        mode = .volatile
        showPage()
    }

    mutating func chooseVolatile(_ key: Key) -> [ReviewEffect] {
        switch key {
        case .control("c"), .control("d"): return [.quit]
        case .character("v"): applyVolatile()
        case .character("q"), .escape: closeVolatile()
        case .character(" "): volatile?.toggle()
        case .character("j"), .character("n"), .down: volatile?.move(by: 1)
        case .character("k"), .character("p"), .up: volatile?.move(by: -1)
        case .character("g"), .home: volatile?.move(by: .min / 2)
        case .character("G"), .end: volatile?.move(by: .max / 2)
        case .character, .left, .right, .pageUp, .pageDown, .enter, .tab, .backspace, .control, .other:
            return []
        }
        showPage()
        return []
    }

    private mutating func applyVolatile() {
        guard let volatile, !volatile.chosen.isEmpty else { return closeVolatile() }
        ask(volatile.question, .confirmVolatile(count: volatile.chosen.count))
    }

    private mutating func closeVolatile() {
        volatile = nil
        mode = .browsing
        message = .cancelled
    }
}

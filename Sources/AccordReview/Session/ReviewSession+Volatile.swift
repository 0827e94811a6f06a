import AccordConfiguration

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

    mutating func chooseVolatile(_ key: Key, _ action: ReviewAction?) -> [ReviewEffect] {
        switch action {
        case .volatile: applyVolatile()
        case .quit: closeVolatile()
        case .choose: volatile?.toggle()
        case .next, .nextMatch: volatile?.move(by: 1)
        case .previous, .previousMatch: volatile?.move(by: -1)
        case .first: volatile?.move(by: .min / 2)
        case .last: volatile?.move(by: .max / 2)
        case nil where key == .escape: closeVolatile()
        default: return []
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

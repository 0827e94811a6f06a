import AccordConfiguration

extension ReviewSession {
    mutating func chooseVolatile(_ key: Key, _ action: ReviewAction?) -> [ReviewEffect] {
        switch action {
        case .volatile: applyVolatile()
        case .quit: closeVolatile()
        case .choose: volatile?.toggle()
        case nil where key == .escape: closeVolatile()
        default: guard volatile?.move(action) ?? false else { return [] }
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

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

    /// Asks to store the text; where a value would stay in it that was chosen, nothing is asked.
    private mutating func applyVolatile() {
        guard let volatile, !volatile.chosen.isEmpty else { return closeVolatile() }
        let redacted = volatile.redacted
        if let missed = redacted.missed.first {
            message = .notReplaced(missed, others: redacted.missed.count - 1)
        } else {
            ask(volatile.question(storing: redacted.bytes), .confirmVolatile(count: volatile.chosen.count))
        }
    }

    private mutating func closeVolatile() {
        volatile = nil
        mode = .browsing
        message = .cancelled
    }
}

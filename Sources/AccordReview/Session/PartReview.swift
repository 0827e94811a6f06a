import AccordConfiguration

/// The parts of one change while they are chosen: hunks to be decided, values to be replaced.
protocol PartReview: Sendable {
    init(_ detail: ReviewDetail)

    /// Whether there is nothing to choose.
    var isEmpty: Bool { get }

    /// To another part, never past either end.
    mutating func move(by count: Int)
}

extension PartReview {
    /// - Returns: whether the action is one that moves.
    mutating func move(_ action: ReviewAction?) -> Bool {
        switch action {
        case .next, .nextMatch: move(by: 1)
        case .previous, .previousMatch: move(by: -1)
        case .first: move(by: .min / 2)
        case .last: move(by: .max / 2)
        default: return false
        }
        return true
    }
}

extension ReviewSession {
    /// Begins to choose among the parts of the item under the cursor; says so where there is none.
    mutating func open<Parts: PartReview>(
        _ place: WritableKeyPath<ReviewSession, Parts?>, _ mode: Mode, orSay refusal: ReviewMessage
    ) {
        guard let detail = editable() else { return }
        let parts = Parts(detail)
        guard !parts.isEmpty else {
            message = refusal
            return
        }
        self[keyPath: place] = parts
        self.mode = mode
        showPage()
    }
}

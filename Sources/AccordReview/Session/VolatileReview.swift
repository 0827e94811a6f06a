import AccordSnapshots

/// The values of one change that look volatile: which of them are replaced by placeholders.
struct VolatileReview: PartReview {
    let item: ReviewItem
    let proposals: [VolatileProposal]
    private let change: HunkChoice
    private(set) var chosen: Set<Int>
    private(set) var cursor = 0

    init(_ detail: ReviewDetail) {
        item = detail.item
        change = HunkChoice(detail)
        proposals = VolatileValues(detail).proposals
        chosen = Set(proposals.indices)
    }

    var isEmpty: Bool { proposals.isEmpty }

    mutating func move(by count: Int) {
        cursor = min(max(cursor + count, 0), max(proposals.count - 1, 0))
    }

    mutating func toggle() {
        if chosen.remove(cursor) == nil { chosen.insert(cursor) }
    }

    /// What was received with the placeholders in it.
    var redacted: RedactedText { RedactedText(change, chosenProposals) }

    /// Stores the text with the placeholders.
    func question(storing text: [UInt8]) -> Question {
        .settle(
            Settlement(stored: text), item, redactions: RedactionSource.list(for: chosenProposals))
    }

    private var chosenProposals: [VolatileProposal] {
        proposals.indices.filter(chosen.contains).map { proposals[$0] }
    }
}

import AccordSnapshots

/// The units of one change while they are decided singly: which one is meant, and what was chosen for each.
struct HunkReview: PartReview {
    let item: ReviewItem
    let change: HunkChoice
    private(set) var choices: [Choice?]
    private(set) var cursor = 0

    init(_ detail: ReviewDetail) {
        item = detail.item
        change = HunkChoice(detail)
        choices = change.units.map { _ in nil }
    }

    var isEmpty: Bool { choices.isEmpty }
    var isUntouched: Bool { choices.allSatisfy { $0 == nil } }

    func count(_ choice: Choice?) -> Int { choices.count { $0 == choice } }

    mutating func move(by count: Int) {
        cursor = min(max(cursor + count, 0), max(choices.count - 1, 0))
    }

    /// Chooses for the unit that is meant and goes on; chosen again, the unit is undecided.
    mutating func choose(_ choice: Choice) {
        guard choices.indices.contains(cursor) else { return }
        let isAgain = choices[cursor] == choice
        choices[cursor] = isAgain ? nil : choice
        if !isAgain { move(by: 1) }
    }

    /// Why what is accepted, or what would wait, is no snapshot: the parts of CSV and XML are lines.
    var fault: EditError? {
        let settlement = settlement
        let texts = [count(.accept) > 0 ? settlement.stored : nil, settlement.pending]
        return texts.lazy.compactMap { $0 }
            .compactMap { EditError(inLines: $0, of: item.path, received: change.new) }.first
    }

    /// What asks for the decision; where all units are decided alike, that of the whole item.
    var question: Question {
        if count(.accept) == choices.count { return .decide(.accept, [item]) }
        if count(.reject) == choices.count { return .decide(.reject, [item]) }
        return .settle(settlement, item, redactions: [])
    }

    /// What was accepted is stored, what was rejected is dropped, the rest waits.
    var settlement: Settlement {
        let accepted = Set(choices.indices.filter { choices[$0] == .accept })
        let undecided = Set(choices.indices.filter { choices[$0] == nil })
        return Settlement(
            stored: change.text(accepting: accepted),
            pending: undecided.isEmpty ? nil : change.text(accepting: accepted.union(undecided)))
    }
}

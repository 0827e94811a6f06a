extension ReviewSession {
    /// Does what was asked for, unless something would be stored that breaks the contract, or that it does
    /// not describe any more: that is asked twice.
    mutating func carryOut(_ question: Question) -> [ReviewEffect] {
        guard hasJudge else { return perform(question) }
        let unknown = question.proposals.filter { judged[$0] == nil }
        if !unknown.isEmpty {
            held = HeldQuestion(question, unknown)
            return judgeNext()
        }
        let violating = question.proposals.compactMap { judged[$0] }.filter(\.wantsAsking)
        guard let first = violating.first else { return perform(question) }
        let message: ReviewMessage =
            question.proposals.count == 1
            ? .confirmViolation(first.reason)
            : .confirmViolations(count: violating.count, of: question.proposals.count)
        ask(.violating(question), message)
        return []
    }

    /// Goes on with the question that had to wait.
    mutating func take(_ judgements: [Judgement]) -> [ReviewEffect] {
        for judgement in judgements { judged.insert(judgement) }
        message = held?.progress.map(ReviewMessage.judging)
        let effects = judgeNext()
        guard effects.isEmpty, let question = held?.question else { return effects }
        held = nil
        if filter.isOfBreaking { listEntries() }
        return carryOut(question)
    }

    /// Whether it has said how far it is, and is not done.
    package var isJudging: Bool { if case .judging? = message { true } else { false } }

    private mutating func judgeNext() -> [ReviewEffect] {
        guard let proposals = held?.next(), !proposals.isEmpty else { return [] }
        return [.judge(proposals)]
    }

    private mutating func perform(_ question: Question) -> [ReviewEffect] {
        hunks = nil
        volatile = nil
        advice = question.advice
        let effects = question.effects
        tally = Tally(expected: effects.count)
        return effects
    }

    /// An item that was looked at joins the list of what is breaking, or leaves it.
    mutating func relist(_ index: Int) {
        guard filter.isOfBreaking else { return }
        let place = shown.partitioned { $0 >= index }
        let isShown = place < shown.count && shown[place] == index
        if isListed(entries[index].item), !isShown {
            shown.insert(index, at: place)
        } else if !isListed(entries[index].item), isShown {
            shown.remove(at: place)
        }
    }

    /// Whether the filter lets an item through.
    func isListed(_ item: ReviewItem) -> Bool {
        filter.matches(item, isBreaking: judged[item]?.isBreaking ?? false)
    }
}

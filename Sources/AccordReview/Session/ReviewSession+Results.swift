import AccordReport

extension ReviewSession {
    /// - Returns: what has to be done because of it.
    package mutating func apply(_ result: ReviewResult) -> [ReviewEffect] {
        switch result {
        case .loaded(let detail): show(detail)
        case .unreadable(let path, let finding): showFailure(path, finding)
        case .decided(let choice, let path): return settle(choice, path)
        case .settled(let path, let rest, let choice): return settle(choice, path, rest)
        case .refused(let path, let refusal, let finding): return refuse(path, refusal, finding)
        case .undone(let item): return reopen(item)
        case .surveyed(let detail): take(detail)
        case .judged(let judgements): return take(judgements)
        case .edited(let item, let bytes): check(bytes, of: item)
        case .editorFailed(let reason): message = .editorFailed(reason: reason)
        case .undoRefused(let finding):
            message = .refused(headline: finding.headline, decided: 0, refused: 1)
        }
        return []
    }

    private mutating func show(_ detail: ReviewDetail) {
        guard let index = index(of: detail.item.path) else { return }
        entries[index].item = detail.item
        remember(detail)
        relist(index)
        guard index == cursor else { return }
        self.detail = detail
        showPage()
        if isFound { showFirstHit() }
        isFound = false
    }

    private mutating func showFailure(_ path: String, _ finding: Finding) {
        guard let current, current.item.path == path else { return }
        detail = nil
        page = Page(current.item, finding)
    }

    private mutating func settle(_ choice: Choice, _ path: String) -> [ReviewEffect] {
        tally.decided += 1
        decisionCount += 1
        message = tally.message(choice)
        groups.remove(path)
        texts.remove(path)
        guard let index = index(of: path) else { return [] }
        entries[index].state = choice == .accept ? .accepted : .rejected
        return moveOn()
    }

    /// Once all that one key has decided is done: on the way there every next item would be read in vain.
    private mutating func moveOn() -> [ReviewEffect] {
        guard tally.isDone, let current, current.state != .undecided else { return [] }
        return moveToNextUndecided()
    }

    /// What is left of an item takes its place; an item of which nothing is left is decided.
    private mutating func settle(
        _ choice: Choice, _ path: String, _ rest: ReviewItem?
    ) -> [ReviewEffect] {
        guard let rest else {
            let effects = settle(choice, path)
            if let advice, advice.item.path == path {
                redactions.append(advice)
                message = .redactions(advice.redactions)
            }
            advice = nil
            return effects
        }
        decisionCount += 1
        message = .decidedInPart(path: path)
        groups.remove(path)
        guard let index = index(of: path) else { return [] }
        entries[index].item = rest
        return index == cursor ? loadCurrent() : []
    }

    private mutating func refuse(
        _ path: String, _ refusal: ReviewResult.Refusal, _ finding: Finding
    ) -> [ReviewEffect] {
        tally.refused += 1
        tally.headline = tally.headline ?? finding.headline
        message = tally.message(.accept)
        guard let index = index(of: path) else { return [] }
        switch refusal {
        case .conflict: entries[index].item.kind = .conflict
        case .gone:
            entries[index].state = .gone
            groups.remove(path)
        case .replaced, .failed: break
        }
        return index == cursor ? loadCurrent() : moveOn()
    }

    /// An item of an earlier session is not listed yet.
    private mutating func reopen(_ item: ReviewItem) -> [ReviewEffect] {
        message = .undone(path: item.path, isElsewhere: decisionCount == 0)
        decisionCount = max(0, decisionCount - 1)
        let entry = ReviewEntry(item: item)
        let place: Int
        if let index = index(of: item.path) {
            entries[index] = entry
            place = index
        } else {
            place = entries.firstIndex { item.path < $0.item.path } ?? entries.count
            entries.insert(entry, at: place)
            places = EntryPlaces(entries)
        }
        // It is shown even where a filter would hide it.
        if !isListed(item) { filter = ItemFilter("") }
        listEntries()
        groups.remove(item.path)
        redactions.removeAll { $0.item.path == item.path }
        surveyed = 0
        cursor = place
        detail = nil
        page = Page()
        return loadCurrent()
    }

    func index(of path: String) -> Int? { places.index(of: path, in: entries) }
}

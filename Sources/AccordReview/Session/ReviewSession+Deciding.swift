extension ReviewSession {
    mutating func decide(_ choice: Choice) -> [ReviewEffect] {
        guard let current, isUndecided(current) else { return [] }
        if choice == .accept, current.item.kind == .conflict {
            message = .conflict
            return []
        }
        return carryOut(.decide(choice, [current.item]))
    }

    /// Says so where it is not.
    mutating func isUndecided(_ entry: ReviewEntry) -> Bool {
        if entry.state != .undecided { message = .alreadyDecided(entry.state) }
        return entry.state == .undecided
    }

    /// The texts of the item under the cursor, where a part of it can be stored; says so where not.
    mutating func editable() -> ReviewDetail? {
        guard let current, isUndecided(current) else { return nil }
        guard current.item.kind != .conflict else {
            message = .conflict
            return nil
        }
        return detail
    }

    /// Asks about all that is listed.
    mutating func ask(_ choice: Choice) { ask(choice, shown.map { entries[$0] }) }

    mutating func ask(_ choice: Choice, _ entries: [ReviewEntry]) {
        let undecided = entries.filter { $0.state == .undecided }.map(\.item)
        let items = undecided.filter { choice == .reject || $0.kind != .conflict }
        guard !items.isEmpty else {
            message = undecided.isEmpty ? .nothingUndecided : .conflict
            return
        }
        ask(.decide(choice, items), Self.confirmation(choice, items))
    }

    /// A reject deletes and renames nothing.
    private static func confirmation(_ choice: Choice, _ items: [ReviewItem]) -> ReviewMessage {
        let (deletions, renames) = (items.count { $0.kind == .unused }, items.count { $0.kind == .renamed })
        return choice == .reject
            ? .confirm(choice, count: items.count)
            : .confirm(choice, count: items.count, deletions: deletions, renames: renames)
    }

    mutating func ask(_ question: Question, _ message: ReviewMessage) {
        mode = .confirming(question)
        self.message = message
    }

    /// Anything but a yes is a no.
    mutating func confirm(_ key: Key, _ question: Question) -> [ReviewEffect] {
        mode = .browsing
        guard key == .character("y") else {
            message = .cancelled
            goBack()
            return []
        }
        return carryOut(question)
    }

    /// To the choices that led to a question, so that none is lost.
    private mutating func goBack() {
        if hunks != nil { mode = .hunks }
        if volatile != nil { mode = .volatile }
    }
}

/// The last line: how far the review is, and as many key hints as there is room for.
struct StatusLine {
    private let session: ReviewSession
    private let columns: Int

    init(_ session: ReviewSession, columns: Int) {
        self.session = session
        self.columns = columns
    }

    var row: Row {
        var row = Row(Rules.counts(session, isLong: columns >= 100), .strong)
        if !session.filter.isEmpty {
            row.append("  \(Rules.listed(session.filter))", .note)
        }
        if let search = session.search { row.append("  \(Rules.searched(search))", .note) }
        for hint in chosenHints(room: columns - row.width) { row.append("  \(hint.text)", .faint) }
        return row.fitted(to: columns)
    }

    /// Where not all fit, what names the others stays, and what ends a mode.
    private func chosenHints(room: Int) -> [KeyHint] {
        let hints = Rules.hints(session.mode, session.keys)
        let keptFirst = hints.filter(\.isKept) + hints.filter { !$0.isKept }
        var room = room
        var chosen: Set<String> = []
        for hint in keptFirst {
            let width = Row(hint.text).width + 2
            guard width <= room else { continue }
            chosen.insert(hint.text)
            room -= width
        }
        return hints.filter { chosen.contains($0.text) }
    }
}

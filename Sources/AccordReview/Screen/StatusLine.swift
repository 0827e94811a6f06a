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
        for hint in chosenHints(room: columns - row.width) { row.append("  \(hint)", .faint) }
        return row.fitted(to: columns)
    }

    /// Where not all fit, the help that names the others stays.
    private func chosenHints(room: Int) -> [String] {
        let hints = Rules.hints(session.mode)
        let helpFirst = hints.filter { $0.hasPrefix("?") } + hints.filter { !$0.hasPrefix("?") }
        var room = room
        var chosen: Set<String> = []
        for hint in helpFirst where hint.utf8.count + 2 <= room {
            chosen.insert(hint)
            room -= hint.utf8.count + 2
        }
        return hints.filter(chosen.contains)
    }
}

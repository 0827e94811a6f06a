/// The items and what became of them, the one under the cursor always in sight.
struct ListPane {
    private let session: ReviewSession
    private let columns: Int
    private let rows: Int

    init(_ session: ReviewSession, columns: Int, rows: Int) {
        self.session = session
        self.columns = columns
        self.rows = rows
    }

    var lines: [Row] {
        let count = session.shown.count
        let first = min(max((session.position ?? 0) - rows / 2, 0), max(count - rows, 0))
        return (first..<first + rows).map { place in
            place < count ? line(session.shown[place]) : Row().fitted(to: columns)
        }
    }

    private func line(_ index: Int) -> Row {
        let entry = session.entries[index]
        let isCurrent = index == session.cursor
        var row = Row(isCurrent ? "> " : "  ")
        row.append(label(entry), ink(entry))
        row.append(mark(entry), .failure)
        row.append(Row(entry.item.path).keepingEnd(in: max(columns - row.width, 0)))
        let fitted = row.fitted(to: columns)
        return isCurrent ? fitted.inked(.selected) : fitted
    }

    /// A narrow screen has one letter for it.
    private func label(_ entry: ReviewEntry) -> String {
        columns < 40 ? "\(Rules.letter(entry)) " : Rules.word(entry).padded(to: 11)
    }

    /// In letters, since not every screen has colours.
    private func mark(_ entry: ReviewEntry) -> String {
        guard entry.state == .undecided, let mark = session.judged[entry.item], mark.isBreaking else {
            return ""
        }
        let word = mark.violates ? Rules.breaksMark : Rules.breakingMark
        return columns < 40
            ? "\(mark.violates ? word.prefix(1).uppercased() : String(word.prefix(1))) " : word + " "
    }

    private func ink(_ entry: ReviewEntry) -> Ink {
        switch (entry.state, entry.item.kind) {
        case (.accepted, _): .added
        case (.rejected, _): .removed
        case (.gone, _): .faint
        case (.undecided, .conflict), (.undecided, .unreadable): .failure
        case (.undecided, .damaged), (.undecided, .unused): .warning
        case (.undecided, .new), (.undecided, .changed), (.undecided, .renamed): .strong
        }
    }
}

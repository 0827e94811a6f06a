/// A text to scroll through: its lines, and which row of which line stands at the top.
struct Page: Sendable {
    struct Position: Sendable, Equatable {
        var line = 0
        /// Which row of a line that is wrapped.
        var row = 0
    }

    let lines: [PageLine]
    private(set) var top = Position()

    init(_ lines: [PageLine] = [], top: Position = Position()) {
        self.lines = lines
        self.top = top
    }

    /// The rows that are seen; fewer than asked for where the text ends.
    func rows(columns: Int, count: Int) -> [Row] {
        var rows: [Row] = []
        var index = top.line
        while index < lines.count, rows.count < count {
            let drawn = lines[index].rows(in: columns)
            rows += index == top.line ? drawn.dropFirst(top.row) : drawn[...]
            index += 1
        }
        return Array(rows.prefix(count))
    }

    /// How far the top of the page is into the text, in percent; nil where all of it is seen.
    func percent(columns: Int, rows: Int) -> Int? {
        let last = lastTop(columns: columns, rows: rows)
        guard last != Position() else { return nil }
        return last.line == 0 ? (top == last ? 100 : 0) : min(top.line * 100 / last.line, 100)
    }

    /// Down for a positive count, up for a negative one, never past either end.
    mutating func scroll(by count: Int, columns: Int, rows: Int) {
        if count < 0 {
            for _ in 0..<(-count) { stepUp(columns) }
        } else {
            let last = lastTop(columns: columns, rows: rows)
            for _ in 0..<count where isBefore(top, last) { stepDown(columns) }
        }
    }

    /// A line at the top, or as near to it as the end of the text lets it be.
    mutating func show(_ line: Int, columns: Int, rows: Int) {
        top = Position(line: line)
        settle(columns: columns, rows: rows)
    }

    /// Keeps the top inside the text after the screen has changed its size.
    mutating func settle(columns: Int, rows: Int) {
        let last = lastTop(columns: columns, rows: rows)
        if isBefore(last, top) { top = last }
        if top.line < lines.count { top.row = min(top.row, lines[top.line].rows(in: columns).count - 1) }
    }

    // MARK: -

    private func isBefore(_ left: Position, _ right: Position) -> Bool {
        (left.line, left.row) < (right.line, right.row)
    }

    private mutating func stepDown(_ columns: Int) {
        if top.row + 1 < lines[top.line].rows(in: columns).count {
            top.row += 1
        } else {
            top = Position(line: top.line + 1)
        }
    }

    private mutating func stepUp(_ columns: Int) {
        if top.row > 0 {
            top.row -= 1
        } else if top.line > 0 {
            top = Position(line: top.line - 1, row: lines[top.line - 1].rows(in: columns).count - 1)
        }
    }

    /// The top that shows the end of the text on the last row: found from the end, so it costs one page.
    private func lastTop(columns: Int, rows: Int) -> Position {
        var room = rows
        for index in lines.indices.reversed() {
            let count = lines[index].rows(in: columns).count
            if count >= room { return Position(line: index, row: count - room) }
            room -= count
        }
        return Position()
    }
}

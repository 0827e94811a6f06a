extension Page {
    /// The first line that has it; of a long text no more is looked at than that.
    func firstHit(_ needle: Needle) -> Int? { lines.firstIndex { $0.contains(needle) } }

    /// The next line that has it and is not seen: below what is seen, or above.
    func nextHit(_ needle: Needle, isBackwards: Bool = false, columns: Int, rows: Int) -> Int? {
        let seen = seen(columns: columns, rows: rows)
        return isBackwards
            ? lines[..<seen.lowerBound].lastIndex { $0.contains(needle) }
            : lines[seen.upperBound...].firstIndex { $0.contains(needle) }
    }

    /// Brings the first line that has it into sight, where it is not.
    mutating func showFirstHit(_ needle: Needle, columns: Int, rows: Int) {
        guard let line = firstHit(needle), !seen(columns: columns, rows: rows).contains(line) else { return }
        show(line, columns: columns, rows: rows)
    }

    /// The lines that are seen, the last one perhaps in part.
    private func seen(columns: Int, rows: Int) -> Range<Int> {
        var end = top.line
        var room = rows + top.row
        while end < lines.count, room > 0 {
            room -= lines[end].rows(in: columns).count
            end += 1
        }
        return min(top.line, lines.count)..<end
    }
}

extension PageLine {
    /// Whether a line of the texts, or what is known of the item, has this in it.
    func contains(_ needle: Needle) -> Bool {
        switch self {
        case .field(_, let value, _): needle.occurs(in: value.utf8)
        case .diff(let row): row.contains(needle)
        case .content(let bytes, _, _): needle.occurs(in: bytes)
        case .pair(let pair): pair.contains(needle)
        case .value(let value): needle.occurs(in: ValueRow(value).row.glyphs.map(\.text).joined().utf8)
        // Accord's own words.
        case .text, .entry, .prose: false
        }
    }
}

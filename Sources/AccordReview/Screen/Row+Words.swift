extension Row {
    /// The row in as many rows as it needs, divided at blanks; only a word that is longer than a row is cut.
    func wrappedAtWords(to columns: Int) -> [Row] {
        guard width > columns else { return [self] }
        var rows = [Row()]
        for word in words {
            let start = rows[rows.count - 1].width
            if start > 0, start + 1 + word.width <= columns {
                rows[rows.count - 1].append(.blank(word.glyphs[0].ink))
                rows[rows.count - 1].append(word)
            } else {
                if start == 0 { rows.removeLast() }
                rows += word.wrapped(to: columns)
            }
        }
        return rows
    }

    private var words: [Row] {
        glyphs.split { $0.text == " " }.map { glyphs in
            var row = Row()
            for glyph in glyphs { row.append(glyph) }
            return row
        }
    }
}

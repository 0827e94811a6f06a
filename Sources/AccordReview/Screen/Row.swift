/// One line of the screen, made of glyphs, before it is cut or filled to a width.
struct Row: Sendable, Equatable {
    private(set) var glyphs: [Glyph] = []
    private(set) var width = 0

    init() {}

    init(_ text: String, _ ink: Ink = .plain) { append(text, ink) }

    init(_ bytes: ArraySlice<UInt8>, _ ink: Ink = .plain) { append(bytes, ink) }

    mutating func append(_ text: String, _ ink: Ink = .plain) { append(Array(text.utf8)[...], ink) }

    mutating func append(_ bytes: ArraySlice<UInt8>, _ ink: Ink = .plain) {
        var reader = ScalarReader(bytes)
        while let next = reader.next() {
            switch next {
            case .scalar(let scalar, _): append(Glyph(scalar, ink))
            case .invalid(let range): for byte in bytes[range] { append(Glyph(invalid: byte, ink)) }
            }
        }
    }

    mutating func append(_ glyph: Glyph) {
        if glyph.width == 0, let mark = glyph.text.unicodeScalars.first, !glyphs.isEmpty {
            glyphs[glyphs.count - 1].combine(mark)
        } else {
            glyphs.append(glyph)
            width += glyph.width
        }
    }

    mutating func append(_ row: Row) {
        glyphs += row.glyphs
        width += row.width
    }

    // MARK: - Fitting

    /// The row in exactly so many cells: filled with blanks, or cut on the right.
    func fitted(to columns: Int, filling ink: Ink = .plain) -> Row {
        var fitted = width <= columns ? self : prefix(columns)
        while fitted.width < columns { fitted.append(.blank(ink)) }
        return fitted
    }

    /// Cut on the left where it is too long: the end of a path says more than its start.
    func keepingEnd(in columns: Int) -> Row {
        guard width > columns else { return self }
        var kept: [Glyph] = []
        var room = columns - 3
        for glyph in glyphs.reversed() {
            guard glyph.width <= room else { break }
            room -= glyph.width
            kept.append(glyph)
        }
        var row = Row("...", .faint)
        for glyph in kept.reversed() { row.append(glyph) }
        return row
    }

    /// The row in as many rows as it needs; glyphs wider than the screen are left out.
    func wrapped(to columns: Int) -> [Row] {
        guard width > columns else { return [self] }
        var rows = [Row()]
        for glyph in glyphs where glyph.width <= columns {
            if rows[rows.count - 1].width + glyph.width > columns { rows.append(Row()) }
            rows[rows.count - 1].append(glyph)
        }
        return rows
    }

    func inked(_ ink: Ink) -> Row {
        var row = self
        for index in row.glyphs.indices { row.glyphs[index].ink = ink }
        return row
    }

    /// The text for a terminal, neighbours of one ink painted together.
    func painted(_ palette: ScreenPalette) -> String {
        var text = ""
        var start = 0
        while start < glyphs.count {
            let ink = glyphs[start].ink
            let end = glyphs[start...].firstIndex { $0.ink != ink } ?? glyphs.count
            text += palette.paint(glyphs[start..<end].map(\.text).joined(), ink)
            start = end
        }
        return text
    }

    private func prefix(_ columns: Int) -> Row {
        var row = Row()
        for glyph in glyphs {
            guard row.width + glyph.width <= columns else { break }
            row.append(glyph)
        }
        return row
    }
}

/// The item under the cursor, or the help, below a ruler that says what is seen.
struct DetailPane {
    private let session: ReviewSession
    private let layout: ScreenLayout

    init(_ session: ReviewSession, _ layout: ScreenLayout) {
        self.session = session
        self.layout = layout
    }

    var lines: [Row] {
        let columns = layout.detailColumns
        let text = page.rows(columns: columns, count: layout.detailRows)
        let blank = Row().fitted(to: columns)
        let filled =
            text.map { $0.fitted(to: columns) }
            + Array(repeating: blank, count: max(layout.detailRows - text.count, 0))
        return (layout.hasRuler ? [ruler] : []) + filled
    }

    private var page: Page {
        if session.mode == .help { return session.helpPage }
        guard let current = session.current, current.state != .undecided else { return session.page }
        return Page([.field("file", current.item.path), .text(Rules.word(current.state), .note)])
    }

    /// How many other items change as the one that is shown does.
    private var others: Int { session.mode == .help ? 0 : session.groupCount - 1 }

    private var ruler: Row {
        let others = others
        var title = Rules.label(session)
        if let percent = page.percent(columns: layout.detailColumns, rows: layout.detailRows) {
            title += " \(percent)%"
        }
        if others > 0 { title += "  \(Rules.sameChange(others))" }
        let dashes = max(layout.detailColumns - title.utf8.count - 4, 0)
        // ASCII: the width of box-drawing characters is ambiguous (UAX #11).
        return Row("-- \(title) \(String(repeating: "-", count: dashes))", .faint)
            .fitted(to: layout.detailColumns)
    }
}

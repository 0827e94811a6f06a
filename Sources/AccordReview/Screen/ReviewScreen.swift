/// What a session looks like: exactly as many lines as the terminal has, each exactly as wide.
package struct ReviewScreen {
    private let session: ReviewSession
    private let layout: ScreenLayout
    private let size: ScreenSize

    package init(_ session: ReviewSession) {
        self.session = session
        layout = session.layout
        size = session.size
    }

    package func lines(_ palette: ScreenPalette) -> [String] {
        guard !size.isTooSmall else { return tooSmall }
        return (body + footer).map { $0.painted(palette) }
    }

    private var tooSmall: [String] {
        (0..<size.rows).map { row in
            Row(row == 0 ? Rules.tooSmall : "").fitted(to: size.columns).painted(.plain)
        }
    }

    private var body: [Row] {
        let list = ListPane(session, columns: layout.listColumns, rows: layout.listRows).lines
        let detail = DetailPane(session, layout).lines
        guard layout.isSideBySide else { return list + detail }
        return zip(list, detail).map { left, right in
            var row = left
            row.append(ScreenLayout.separator, .faint)
            row.append(right)
            return row
        }
    }

    private var footer: [Row] {
        guard layout.hasMessageLine else { return [messageRow ?? statusRow] }
        return [messageRow ?? Row().fitted(to: size.columns), statusRow]
    }

    private var messageRow: Row? {
        if case .typing(let prompt) = session.mode {
            return Row(Rules.prompt(prompt), .note).keepingEnd(in: size.columns).fitted(to: size.columns)
        }
        return sentence
    }

    private var sentence: Row? {
        guard let message = session.message else { return nil }
        let ink = message.isFailure ? Ink.failure : .note
        let text = Rules.sentence(message, session.keys)
        var row = Row(text, ink)
        guard row.width > size.columns else { return row.fitted(to: size.columns) }
        if case .confirming = session.mode {
            row = Row(Rules.answers + text, ink)
        } else if let path = message.path {
            row = Row(String(decoding: text.utf8.dropLast(path.utf8.count), as: UTF8.self), ink)
            row.append(Row(path, ink).keepingEnd(in: max(size.columns - row.width, 0)))
        }
        return row.fitted(to: size.columns)
    }

    private var statusRow: Row {
        StatusLine(session, columns: size.columns).row
    }
}

extension ReviewMessage {
    /// The path that ends its sentence.
    fileprivate var path: String? {
        if case .undone(let path) = self { return path }
        if case .decidedInPart(let path) = self { return path }
        return nil
    }
}

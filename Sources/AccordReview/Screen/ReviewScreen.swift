/// What a session looks like: exactly as many lines as the terminal has, each exactly as wide.
package struct ReviewScreen {
    /// More rows of a message would hide what it is about.
    private static let longestMessage = 3

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
        let footer = footer
        return (body.prefix(size.rows - footer.count) + footer).map { $0.painted(palette) }
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

    /// A message that is longer than a row takes some of the detail, until the next key.
    private var footer: [Row] {
        let message = messageRows.map { $0.fitted(to: size.columns) }
        guard layout.hasMessageLine else { return [message.first ?? statusRow] }
        return (message.isEmpty ? [Row().fitted(to: size.columns)] : message) + [statusRow]
    }

    private var messageRows: [Row] {
        if case .typing(let prompt) = session.mode {
            return [Row(Rules.prompt(prompt), .note).keepingEnd(in: size.columns)]
        }
        return session.message.map(rows) ?? []
    }

    private func rows(_ message: ReviewMessage) -> [Row] {
        let room = layout.hasMessageLine ? Self.longestMessage : 1
        let ink = message.isFailure ? Ink.failure : .note
        let text = Rules.sentence(message, session.keys)
        var rows = rows(Row(text, ink))
        if rows.count > 1, let path = message.path {
            var row = Row(String(decoding: text.utf8.dropLast(path.utf8.count), as: UTF8.self), ink)
            row.append(Row(path, ink).keepingEnd(in: max(size.columns - row.width, 0)))
            rows = [row]
        } else if rows.count > room, case .confirming = session.mode {
            rows = self.rows(Row(Rules.answers + text, ink))
        }
        return Array(rows.prefix(room))
    }

    private func rows(_ sentence: Row) -> [Row] {
        layout.hasMessageLine ? sentence.wrappedAtWords(to: size.columns) : sentence.wrapped(to: size.columns)
    }

    private var statusRow: Row {
        StatusLine(session, columns: size.columns).row
    }
}

extension ReviewMessage {
    /// The path that ends its sentence.
    fileprivate var path: String? {
        if case .undone(let path, _) = self { return path }
        if case .decidedInPart(let path) = self { return path }
        return nil
    }
}

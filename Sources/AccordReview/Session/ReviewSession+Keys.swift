import AccordConfiguration

extension ReviewSession {
    /// - Returns: what has to be done now, in this order.
    package mutating func handle(_ key: Key) -> [ReviewEffect] {
        message = nil
        if key.isInterrupt { return [.quit] }
        let action = key.name.flatMap { keys.action(of: $0, isChoosing: mode == .volatile) }
        switch mode {
        case .browsing: return browse(key, action)
        case .help: return readHelp(key, action)
        case .confirming(let question): return confirm(key, question)
        case .typing(let prompt): return type(key, prompt)
        case .hunks: return chooseHunks(key, action)
        case .group: return decideGroup(action)
        case .volatile: return chooseVolatile(key, action)
        }
    }

    private mutating func browse(_ key: Key, _ action: ReviewAction?) -> [ReviewEffect] {
        guard let action else {
            if key == .escape { endSearch() }
            return []
        }
        switch action {
        case .accept: return decide(.accept)
        case .reject: return decide(.reject)
        case .skip: return moveToNextUndecided()
        case .undo: return [.undo]
        case .acceptAll: ask(.accept)
        case .rejectAll: ask(.reject)
        case .group: askForGroup()
        case .hunks: open(\.hunks, .hunks, orSay: .noDifference)
        case .edit: return edit()
        case .volatile: open(\.volatile, .volatile, orSay: .nothingVolatile)
        case .next, .previous, .nextMatch, .previousMatch, .first, .last: return move(action)
        case .pageDown, .pageUp, .lineDown, .lineUp: scroll(action)
        case .search: mode = .typing(Prompt(purpose: .search))
        case .filter: mode = .typing(Prompt(purpose: .filter, text: filter.text))
        case .view: toggle()
        case .help: mode = .help
        case .quit: return [.quit]
        case .choose: break
        }
        return []
    }

    private mutating func move(_ action: ReviewAction) -> [ReviewEffect] {
        switch action {
        case .nextMatch where search != nil: moveToMatch()
        case .previousMatch where search != nil: moveToMatch(isBackwards: true)
        case .next, .nextMatch: move(by: 1)
        case .previous, .previousMatch: move(by: -1)
        case .first: move(by: -shown.count)
        case .last: move(by: shown.count)
        default: []
        }
    }

    private mutating func readHelp(_ key: Key, _ action: ReviewAction?) -> [ReviewEffect] {
        switch action {
        case .pageDown, .pageUp, .lineDown, .lineUp: scroll(action)
        case .next: scroll(.lineDown)
        case .previous: scroll(.lineUp)
        case .first: showHelp(from: 0)
        case .last: showHelp(from: helpPage.lines.count)
        case nil where !key.isCharacter && key != .escape && key != .enter: break
        default: mode = .browsing
        }
        return []
    }

    // MARK: - Scrolling

    mutating func scroll(_ action: ReviewAction?) {
        switch action {
        case .pageDown: scroll(pages: 1)
        case .pageUp: scroll(pages: -1)
        case .lineDown: scroll(lines: 1)
        case .lineUp: scroll(lines: -1)
        default: break
        }
    }

    mutating func scroll(pages: Int) { scroll(lines: pages * max(layout.detailRows - 1, 1)) }

    private mutating func scroll(lines: Int) {
        let layout = layout
        if mode == .help {
            helpPage.scroll(by: lines, columns: layout.detailColumns, rows: layout.detailRows)
        } else {
            page.scroll(by: lines, columns: layout.detailColumns, rows: layout.detailRows)
        }
    }

    /// A line of the help at the top, or the end of it.
    private mutating func showHelp(from line: Int) {
        let layout = layout
        helpPage.show(line, columns: layout.detailColumns, rows: layout.detailRows)
    }

    private mutating func toggle() {
        view = view.next
        showPage()
    }

    /// Lays the page out anew, from its top.
    mutating func showPage() {
        let layout = layout
        if let hunks {
            page = Page(hunks)
        } else if let volatile {
            page = Page(volatile)
        } else if let detail {
            page = Page(detail, view, columns: layout.detailColumns)
        }
        page.settle(columns: layout.detailColumns, rows: layout.detailRows)
    }
}

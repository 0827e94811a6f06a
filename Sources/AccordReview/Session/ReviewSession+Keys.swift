extension ReviewSession {
    /// - Returns: what has to be done now, in this order.
    package mutating func handle(_ key: Key) -> [ReviewEffect] {
        message = nil
        switch mode {
        case .browsing: return browse(key)
        case .help: return readHelp(key)
        case .confirming(let question): return confirm(key, question)
        case .typing(let prompt): return type(key, prompt)
        case .hunks: return chooseHunks(key)
        case .group: return decideGroup(key)
        case .volatile: return chooseVolatile(key)
        }
    }

    private mutating func browse(_ key: Key) -> [ReviewEffect] {
        switch key {
        case .character(let character): return browse(character)
        case .down, .right: return move(by: 1)
        case .up, .left: return move(by: -1)
        case .home: return move(by: -shown.count)
        case .end: return move(by: shown.count)
        case .pageDown: scroll(pages: 1)
        case .pageUp: scroll(pages: -1)
        case .control("c"), .control("d"): return [.quit]
        case .escape: endSearch()
        case .enter, .tab, .backspace, .control, .other: break
        }
        return []
    }

    private mutating func browse(_ character: Character) -> [ReviewEffect] {
        switch character {
        case "j": return move(by: 1)
        case "k": return move(by: -1)
        case "n": return search == nil ? move(by: 1) : moveToMatch()
        case "p", "N": return search == nil ? move(by: -1) : moveToMatch(isBackwards: true)
        case "g": return move(by: -shown.count)
        case "G": return move(by: shown.count)
        case " ": scroll(pages: 1)
        case "b": scroll(pages: -1)
        case "J": scroll(lines: 1)
        case "K": scroll(lines: -1)
        case "a": return decide(.accept)
        case "r": return decide(.reject)
        case "A": ask(.accept)
        case "R": ask(.reject)
        case "s": return moveToNextUndecided()
        case "u": return [.undo]
        case "t": toggle()
        case "/": mode = .typing(Prompt(purpose: .search))
        case "f": mode = .typing(Prompt(purpose: .filter, text: filter.text))
        case "h": openHunks()
        case "x": askForGroup()
        case "e": return edit()
        case "v": openVolatile()
        case "?": mode = .help
        case "q": return [.quit]
        default: break
        }
        return []
    }

    private mutating func readHelp(_ key: Key) -> [ReviewEffect] {
        switch key {
        case .control("c"), .control("d"): return [.quit]
        case .pageDown, .character(" "): scroll(pages: 1)
        case .pageUp, .character("b"): scroll(pages: -1)
        case .down, .character("j"), .character("J"): scroll(lines: 1)
        case .up, .character("k"), .character("K"): scroll(lines: -1)
        case .character, .escape, .enter: mode = .browsing
        case .left, .right, .home, .end, .tab, .backspace, .control, .other: break
        }
        return []
    }

    // MARK: - Scrolling

    mutating func scroll(pages: Int) { scroll(lines: pages * max(layout.detailRows - 1, 1)) }

    private mutating func scroll(lines: Int) {
        let layout = layout
        if mode == .help {
            helpPage.scroll(by: lines, columns: layout.detailColumns, rows: layout.detailRows)
        } else {
            page.scroll(by: lines, columns: layout.detailColumns, rows: layout.detailRows)
        }
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

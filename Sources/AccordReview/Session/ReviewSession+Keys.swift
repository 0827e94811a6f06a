extension ReviewSession {
    /// - Returns: what has to be done now, in this order.
    package mutating func handle(_ key: Key) -> [ReviewEffect] {
        message = nil
        switch mode {
        case .browsing: return browse(key)
        case .help: return readHelp(key)
        case .confirming(let choice, let items): return confirm(key, choice, items)
        }
    }

    private mutating func browse(_ key: Key) -> [ReviewEffect] {
        switch key {
        case .character(let character): return browse(character)
        case .down, .right: return move(to: cursor + 1)
        case .up, .left: return move(to: cursor - 1)
        case .home: return move(to: 0)
        case .end: return move(to: entries.count - 1)
        case .pageDown: scroll(pages: 1)
        case .pageUp: scroll(pages: -1)
        case .control("c"), .control("d"): return [.quit]
        case .enter, .escape, .tab, .backspace, .control, .other: break
        }
        return []
    }

    private mutating func browse(_ character: Character) -> [ReviewEffect] {
        switch character {
        case "j", "n": return move(to: cursor + 1)
        case "k", "p": return move(to: cursor - 1)
        case "g": return move(to: 0)
        case "G": return move(to: entries.count - 1)
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

    private mutating func scroll(pages: Int) { scroll(lines: pages * max(layout.detailRows - 1, 1)) }

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
        if let detail { page = Page(detail, view) }
    }

    // MARK: - Deciding

    private mutating func decide(_ choice: Choice) -> [ReviewEffect] {
        guard let current else { return [] }
        guard current.state == .undecided else {
            message = .alreadyDecided(current.state)
            return []
        }
        if choice == .accept, current.item.kind == .conflict {
            message = .conflict
            return []
        }
        tally = Tally()
        return [.decide(choice, current.item)]
    }

    private mutating func ask(_ choice: Choice) {
        let items = entries.filter { $0.state == .undecided }.map(\.item)
            .filter { choice == .reject || $0.kind != .conflict }
        guard !items.isEmpty else {
            message = undecidedCount == 0 ? .nothingUndecided : .conflict
            return
        }
        mode = .confirming(choice, items)
        message = .confirm(choice, count: items.count)
    }

    private mutating func confirm(_ key: Key, _ choice: Choice, _ items: [ReviewItem]) -> [ReviewEffect] {
        mode = .browsing
        if key == .control("c") || key == .control("d") { return [.quit] }
        guard key == .character("y") else {
            message = .cancelled
            return []
        }
        tally = Tally()
        return items.map { .decide(choice, $0) }
    }
}

import AccordSnapshots

extension ReviewSession {
    /// Enter ends the line, Esc leaves all as it was.
    mutating func type(_ key: Key, _ prompt: Prompt) -> [ReviewEffect] {
        var prompt = prompt
        switch key {
        case .character(let character): prompt.append(character)
        case .backspace: prompt.removeLast()
        case .control("u"): prompt.text = ""
        case .enter: return finish(prompt)
        case .escape:
            mode = .browsing
            return []
        case .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .tab, .control, .other: break
        }
        mode = .typing(prompt)
        return []
    }

    private mutating func finish(_ prompt: Prompt) -> [ReviewEffect] {
        mode = .browsing
        switch prompt.purpose {
        case .search:
            search = prompt.text.isEmpty ? nil : Needle(prompt.text)
            guard search != nil, matches(cursor) else { return search == nil ? [] : moveToMatch() }
            showFirstHit()
            return []
        case .filter: return apply(ItemFilter(prompt.text))
        }
    }

    // MARK: - Search

    /// Through the text that is shown, then to the next item that matches, round and round.
    mutating func moveToMatch(isBackwards: Bool = false) -> [ReviewEffect] {
        if showNextHit(isBackwards: isBackwards) { return [] }
        if let next = next(isBackwards: isBackwards, where: matches) {
            let effects = move(to: next)
            isFound = true
            return effects
        }
        showFirstHit()
        if let search, !matches(cursor) {
            message = .notFound(search.text, progress, unsearched: progress == nil ? unsearchedCount : 0)
        }
        return []
    }

    mutating func showFirstHit() {
        guard let search, current?.state == .undecided else { return }
        page.showFirstHit(search, columns: layout.detailColumns, rows: layout.detailRows)
    }

    /// - Returns: whether there is one that was not in sight.
    private mutating func showNextHit(isBackwards: Bool) -> Bool {
        let (columns, rows) = (layout.detailColumns, layout.detailRows)
        guard let search, current?.state == .undecided,
            let line = page.nextHit(search, isBackwards: isBackwards, columns: columns, rows: rows)
        else { return false }
        page.show(line, columns: columns, rows: rows)
        return true
    }

    /// First the search ends, then the filter.
    mutating func endSearch() {
        if search != nil {
            search = nil
        } else if !filter.isEmpty {
            filter = ItemFilter("")
            listEntries()
            message = .filterEnded
        }
    }

    /// Path, test, and the texts as far as they have been loaded.
    private func matches(_ index: Int) -> Bool {
        guard let search, entries.indices.contains(index) else { return false }
        let item = entries[index].item
        return item.paths.contains { search.occurs(in: $0.utf8) } || search.occurs(in: item.meta.test.utf8)
            || texts.contain(search, at: item.path) || index == cursor && isInDetail(search)
    }

    /// What is on the screen is searched, be it too long to be kept.
    private func isInDetail(_ search: Needle) -> Bool {
        guard let detail else { return false }
        return search.occurs(in: detail.new) || search.occurs(in: detail.old ?? [])
    }

    /// How many listed items a search knows only by their names.
    private var unsearchedCount: Int {
        shown.count { index in
            entries[index].state == .undecided && !texts.hold(entries[index].item.path)
                && (index != cursor || detail == nil)
        }
    }

    // MARK: - Filter

    /// A filter that lets nothing through is not set.
    private mutating func apply(_ filter: ItemFilter) -> [ReviewEffect] {
        let previous = self.filter
        self.filter = filter
        listEntries()
        // Where not all have been looked at, what is breaking may be yet to come.
        let progress = filter.isOfBreaking ? progress : nil
        guard !shown.isEmpty else {
            if !entries.isEmpty { message = .notFound(filter.text, progress) }
            self.filter = previous
            listEntries()
            return []
        }
        if let progress { message = .listed(count: shown.count, progress) }
        return position == nil ? move(to: shown.first { $0 > cursor } ?? shown[0]) : []
    }

    mutating func listEntries() {
        shown = entries.indices.filter { isListed(entries[$0].item) }
    }
}

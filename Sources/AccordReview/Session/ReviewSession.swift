/// A review as a value: keys go in, effects come out, their results are fed back.
///
/// Nothing here touches a file or a terminal. `start` gives the first effects; then every key goes to
/// `handle`, and what became of each effect to `apply`.
package struct ReviewSession: Sendable {
    /// What the keys mean at the moment.
    enum Mode: Sendable, Equatable {
        case browsing
        case help
        /// All these items are decided alike once that is confirmed.
        case confirming(Choice, [ReviewItem])
    }

    package internal(set) var entries: [ReviewEntry]
    package internal(set) var cursor = 0
    package internal(set) var message: ReviewMessage?
    package internal(set) var view = DetailView.changes
    var size: ScreenSize
    var mode = Mode.browsing
    var tally = Tally()
    /// The texts of the item under the cursor, once they are loaded.
    var detail: ReviewDetail?
    var page = Page()
    var helpPage = Page.help

    package init(_ items: [ReviewItem], size: ScreenSize) {
        entries = items.map { ReviewEntry(item: $0) }
        self.size = size
    }

    /// The effects with which a review begins.
    package func start() -> [ReviewEffect] { loadCurrent() }

    package mutating func resize(to size: ScreenSize) {
        self.size = size
        let layout = layout
        page.settle(columns: layout.detailColumns, rows: layout.detailRows)
        helpPage.settle(columns: layout.detailColumns, rows: layout.detailRows)
    }

    // MARK: - What there is

    package var current: ReviewEntry? { entries.indices.contains(cursor) ? entries[cursor] : nil }
    package var undecidedCount: Int { count(.undecided) }
    package func count(_ state: ReviewEntry.State) -> Int { entries.count { $0.state == state } }

    /// Whether an item remains that cannot be accepted because what is stored has changed.
    package var hasConflict: Bool {
        entries.contains { $0.state == .undecided && $0.item.kind == .conflict }
    }

    var layout: ScreenLayout { ScreenLayout(size, items: entries.count) }

    // MARK: - Moving

    mutating func move(to index: Int) -> [ReviewEffect] {
        let index = min(max(index, 0), max(entries.count - 1, 0))
        guard index != cursor else { return [] }
        cursor = index
        detail = nil
        page = Page()
        return loadCurrent()
    }

    /// To the next undecided item, from the top again where none follows; stays where there is none.
    mutating func moveToNextUndecided() -> [ReviewEffect] {
        let after = entries.indices.dropFirst(cursor + 1)
        let candidates = Array(after) + Array(entries.indices.prefix(cursor))
        guard let next = candidates.first(where: { entries[$0].state == .undecided }) else { return [] }
        return move(to: next)
    }

    func loadCurrent() -> [ReviewEffect] {
        guard let current, current.state == .undecided else { return [] }
        return [.load(current.item.path)]
    }
}

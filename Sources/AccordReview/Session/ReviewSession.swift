package import AccordConfiguration

/// A review as a value: keys go in, effects come out, their results are fed back.
///
/// Nothing here touches a file or a terminal. `start` gives the first effects; then every key goes to
/// `handle`, and what became of each effect to `apply`.
package struct ReviewSession: Sendable {
    /// What the keys mean at the moment.
    enum Mode: Sendable, Equatable {
        case browsing
        case help
        case confirming(Question)
        case typing(Prompt)
        /// The units of one change are decided singly.
        case hunks
        /// What changes alike is decided alike, if the next key says so.
        case group
        /// Values of one change are chosen that differ in every run.
        case volatile
    }

    package internal(set) var entries: [ReviewEntry]
    var places: EntryPlaces
    package internal(set) var cursor = 0
    package internal(set) var message: ReviewMessage?
    package internal(set) var view = DetailView.changes
    let keys: ReviewKeys
    var size: ScreenSize
    var mode = Mode.browsing
    var tally = Tally()
    /// How many decisions of this session are not taken back.
    var decisionCount = 0
    /// The texts of the item under the cursor, once they are loaded.
    var detail: ReviewDetail?
    var page = Page()
    var helpPage: Page
    /// Indices of the entries that are listed: all of them, or those that a filter lets through.
    var shown: [Int]
    var filter = ItemFilter("")
    /// What is searched for, until Esc ends it.
    var search: Needle?
    /// Whether the item under the cursor was found by a search, and shows where once its texts are loaded.
    var isFound = false
    var texts = LoadedTexts()
    var groups = ChangeGroups()
    /// How many entries have been looked at for the sake of groups.
    var surveyed = 0
    var hunks: HunkReview?
    var volatile: VolatileReview?
    var draft: Draft?
    /// What the contract says of the items that were looked at.
    var judged = JudgedItems()
    /// Whether what is stored is held against a contract before.
    let hasJudge: Bool
    /// What was asked for, while the contract is asked about it.
    var held: HeldQuestion?
    /// What the decision that is under way asks of its test.
    var advice: RedactionAdvice?
    /// What has to be added to tests, for the summary.
    package internal(set) var redactions: [RedactionAdvice] = []

    package init(
        _ items: [ReviewItem], size: ScreenSize, keys: ReviewKeys = .standard, hasJudge: Bool = false
    ) {
        self.hasJudge = hasJudge
        entries = items.map { ReviewEntry(item: $0) }
        places = EntryPlaces(entries)
        self.keys = keys
        helpPage = Page.help(keys)
        shown = Array(entries.indices)
        self.size = size
    }

    /// The effects with which a review begins.
    package func start() -> [ReviewEffect] { loadCurrent() }

    package mutating func resize(to size: ScreenSize) {
        self.size = size
        if view == .sideBySide || hunks != nil || volatile != nil { showPage() }
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

    var layout: ScreenLayout {
        let minimum = view == .sideBySide ? DetailView.sideBySideColumns : 0
        return ScreenLayout(size, items: shown.count, minimum: minimum)
    }

    /// The place of the cursor among the entries that are listed.
    var position: Int? {
        let next = shown.partitioned { $0 >= cursor }
        return next < shown.count && shown[next] == cursor ? next : nil
    }

    // MARK: - Moving

    mutating func move(to index: Int) -> [ReviewEffect] {
        guard index != cursor, entries.indices.contains(index) else { return [] }
        cursor = index
        isFound = false
        detail = nil
        page = Page()
        return loadCurrent()
    }

    /// Through the entries that are listed, never past either end.
    mutating func move(by count: Int) -> [ReviewEffect] {
        guard !shown.isEmpty else { return [] }
        return move(to: shown[min(max((position ?? 0) + count, 0), shown.count - 1)])
    }

    /// To the next undecided item, from the top again where none follows; stays where there is none.
    mutating func moveToNextUndecided() -> [ReviewEffect] {
        let next = next { entries[$0].state == .undecided }
        return next.map { move(to: $0) } ?? []
    }

    /// The next entry of the list that is as wanted, from the top again where none follows.
    func next(isBackwards: Bool = false, where isWanted: (Int) -> Bool) -> Int? {
        let behind = shown[shown.partitioned { $0 > cursor }...]
        let before = shown[..<shown.partitioned { $0 >= cursor }]
        return isBackwards
            ? before.last(where: isWanted) ?? behind.last(where: isWanted)
            : behind.first(where: isWanted) ?? before.first(where: isWanted)
    }

    func loadCurrent() -> [ReviewEffect] {
        guard let current, current.state == .undecided else { return [] }
        return [.load(current.item.path)]
    }
}

extension Array where Element == Int {
    /// The first place of a sorted list from which on all are as asked.
    func partitioned(by isBehind: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

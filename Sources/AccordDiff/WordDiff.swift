/// The words that differ between a removed line and the added one that replaces it, for marking them.
///
/// Ranges are byte offsets into the lines and never cut a UTF-8 scalar in two.
public struct WordDiff: Sendable, Equatable {
    /// Changed byte ranges of the old line; empty where the lines have too little in common.
    public let old: [Range<Int>]
    /// Changed byte ranges of the new line; empty where the lines have too little in common.
    public let new: [Range<Int>]
    /// The share of what the lines have in common, blanks aside: 0 for nothing, 1 for all of it.
    public let similarity: Double

    /// Below this similarity nothing is marked: the lines are different as a whole.
    static let threshold = 0.3
    /// In lines longer than this, in bytes, everything between their common ends counts as changed.
    static let searchedLength = 16_384
    /// The deadline, in edits tried and diagonals walked; words that it leaves unsearched count as changed.
    private static let limits = MyersSearch.Limits(cost: 128, work: 100_000)

    /// Whether the lines have so much in common that one reads as the other, changed.
    public var isSimilar: Bool { similarity >= Self.threshold }

    public init(old: [UInt8], new: [UInt8]) {
        let isSearched = max(old.count, new.count) <= Self.searchedLength
        let changed = isSearched ? Self.search(Words(old), Words(new)) : Self.betweenEnds(old, new)
        let total = Self.weight(old, [0..<old.count]) + Self.weight(new, [0..<new.count])
        let weight = Self.weight(old, changed.old) + Self.weight(new, changed.new)
        similarity = total == 0 ? 1 : Double(total - weight) / Double(total)
        let isMarked = similarity >= Self.threshold
        self.old = isMarked ? changed.old : []
        self.new = isMarked ? changed.new : []
    }

    private typealias Ranges = (old: [Range<Int>], new: [Range<Int>])

    private static func search(_ old: Words, _ new: Words) -> Ranges {
        let scratch = Scratch()
        defer { scratch.free() }
        let whole = Piece(0, old.count, 0, new.count)
        let marks = Marks(old.count, new.count, changed: whole, scratch)
        let comparison = Comparison(Interning(old.lines, new.lines, whole, scratch), whole, scratch)
        MyersSearch(comparison, comparison.whole, limits, scratch).run()
        comparison.unmark(marks.removed, marks.added)
        return (old.ranges(marks.removed), new.ranges(marks.added))
    }

    private static func betweenEnds(_ old: [UInt8], _ new: [UInt8]) -> Ranges {
        let ends = CommonEnds(old, new)
        let (a, b) = (ends.between(old), ends.between(new))
        return (a.isEmpty ? [] : [a], b.isEmpty ? [] : [b])
    }

    /// How many bytes of the ranges are no blanks.
    private static func weight(_ line: [UInt8], _ ranges: [Range<Int>]) -> Int {
        ranges.reduce(0) { sum, range in
            sum + line[range].count { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
        }
    }
}

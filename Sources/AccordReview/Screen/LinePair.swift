import AccordDiff

/// A line of each text beside the other: equal, one in place of the other, or one alone.
struct LinePair: Sendable {
    static let separator = " | "

    private let old: DiffRow?
    private let new: DiffRow?

    /// - Parameter isMarked: whether one is the other, changed: then the words that differ are marked.
    private init(_ old: DiffLine?, _ new: DiffLine?, isMarked: Bool = false) {
        self.old = old.map { DiffRow($0, partner: isMarked ? new?.bytes : nil) }
        self.new = new.map { DiffRow($0, partner: isMarked ? old?.bytes : nil) }
    }

    func contains(_ needle: Needle) -> Bool {
        [old, new].contains { $0?.contains(needle) ?? false }
    }

    /// The lines of a hunk, those that belong together side by side.
    static func all(in hunk: Hunk) -> [LinePair] {
        var partners: [Int: Int] = [:]
        for pair in WordDiff.pairs(in: hunk) { partners[pair.added] = pair.removed }
        var pairs: [LinePair] = []
        var (removed, added): ([Int], [Int]) = ([], [])
        for (index, line) in hunk.lines.enumerated() {
            switch line.kind {
            case .removed: removed.append(index)
            case .added: added.append(index)
            case .context:
                pairs += all(in: hunk, removed, added, partners) + [LinePair(line, line)]
                (removed, added) = ([], [])
            }
        }
        return pairs + all(in: hunk, removed, added, partners)
    }

    /// Between two lines that belong together, all others stand side by side as they come.
    private static func all(
        in hunk: Hunk, _ removed: [Int], _ added: [Int], _ partners: [Int: Int]
    ) -> [LinePair] {
        var pairs: [LinePair] = []
        var (left, right) = (removed[...], added[...])
        for index in added {
            guard let partner = partners[index], let place = left.firstIndex(of: partner) else { continue }
            pairs += unmarked(hunk, left[..<place], right.prefix { $0 != index })
            pairs.append(LinePair(hunk.lines[partner], hunk.lines[index], isMarked: true))
            left = left[(place + 1)...]
            right = right.drop { $0 <= index }
        }
        return pairs + unmarked(hunk, left, right)
    }

    private static func unmarked(
        _ hunk: Hunk, _ left: ArraySlice<Int>, _ right: ArraySlice<Int>
    ) -> [LinePair] {
        (0..<max(left.count, right.count)).map { index in
            LinePair(
                index < left.count ? hunk.lines[left[left.startIndex + index]] : nil,
                index < right.count ? hunk.lines[right[right.startIndex + index]] : nil)
        }
    }

    /// Both lines, each wrapped in its half.
    func rows(in columns: Int) -> [Row] {
        let half = max((columns - Self.separator.utf8.count) / 2, 1)
        let left = old?.row.wrapped(to: half) ?? []
        let right = new?.row.wrapped(to: half) ?? []
        return (0..<max(left.count, right.count, 1)).map { index in
            var row = (index < left.count ? left[index] : Row()).fitted(to: half)
            row.append(Self.separator, .faint)
            if index < right.count { row.append(right[index]) }
            return row
        }
    }
}

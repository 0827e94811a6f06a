/// Finds the lines that two texts have in common, in order, as pairs of indexes.
struct CommonLines {
    static func pairs(_ lines: Interning) -> [(Int, Int)] {
        // Lines that occur on one side only can never be common; without them the search is much shorter.
        let (old, oldIndexes) = kept(lines.old, occurringIn: lines.new, lines.count)
        let (new, newIndexes) = kept(lines.new, occurringIn: lines.old, lines.count)
        guard !old.isEmpty, !new.isEmpty else { return [] }
        var search = MyersSearch(old, new)
        return search.pairs().map { (oldIndexes[$0], newIndexes[$1]) }
    }

    private static func kept(
        _ lines: [Int32], occurringIn others: [Int32], _ count: Int
    ) -> (lines: [Int32], indexes: [Int]) {
        var occurs = [Bool](repeating: false, count: count)
        for line in others { occurs[Int(line)] = true }
        var kept: [Int32] = []
        var indexes: [Int] = []
        for (index, line) in lines.enumerated() where occurs[Int(line)] {
            kept.append(line)
            indexes.append(index)
        }
        return (kept, indexes)
    }
}

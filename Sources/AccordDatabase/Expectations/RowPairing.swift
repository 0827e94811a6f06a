/// Pairs patterns with rows, each with one of its own: as many pairs as there can be (Kuhn, 1955).
struct RowPairing {
    /// For each pattern the rows that match it.
    let candidates: [[Int]]
    private var patternOfRow: [Int: Int] = [:]

    init(candidates: [[Int]]) { self.candidates = candidates }

    func isTaken(_ row: Int) -> Bool { patternOfRow[row] != nil }

    /// The patterns that no row is left for.
    mutating func unpaired() -> [Int] {
        candidates.indices.filter { pattern in
            var visited: Set<Int> = []
            return !pair(pattern, &visited)
        }
    }

    private mutating func pair(_ pattern: Int, _ visited: inout Set<Int>) -> Bool {
        if let free = candidates[pattern].first(where: { patternOfRow[$0] == nil }) {
            patternOfRow[free] = pattern
            return true
        }
        for row in candidates[pattern] where visited.insert(row).inserted {
            guard let other = patternOfRow[row], pair(other, &visited) else { continue }
            patternOfRow[row] = pattern
            return true
        }
        return false
    }
}

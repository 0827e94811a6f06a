/// The best way to pair two ranges in order, by dynamic programming.
enum AlignmentTable {
    /// - Parameter score: what it is worth to pair two indexes; those worth nothing are not paired.
    static func best(
        _ left: Range<Int>, _ right: Range<Int>, _ score: (Int, Int) -> Int
    ) -> [(old: Int, new: Int)] {
        let width = right.count + 1
        let scores = left.map { i in right.map { score(i, $0) } }
        var best = [Int](repeating: 0, count: (left.count + 1) * width)
        for i in (0..<left.count).reversed() {
            let row = i * width
            for j in (0..<right.count).reversed() {
                let skip = max(best[row + width + j], best[row + j + 1])
                let score = scores[i][j]
                best[row + j] = score > 0 ? max(skip, best[row + width + j + 1] + score) : skip
            }
        }
        var pairs: [(old: Int, new: Int)] = []
        var (i, j) = (0, 0)
        while i < left.count, j < right.count {
            let (row, score) = (i * width, scores[i][j])
            if score > 0, best[row + j] == best[row + width + j + 1] + score {
                pairs.append((left.lowerBound + i, right.lowerBound + j))
                (i, j) = (i + 1, j + 1)
            } else if best[row + j] == best[row + width + j] {
                i += 1
            } else {
                j += 1
            }
        }
        return pairs
    }
}

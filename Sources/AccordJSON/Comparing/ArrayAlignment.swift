/// Which element of an array became which: equal ones first, what lies between them side by side.
enum ArrayAlignment {
    /// Beyond this many comparisons elements are paired by their index.
    static let costLimit = 4_000_000

    typealias Pair = (old: Int?, new: Int?)

    static func pairs(_ old: [JSON], _ new: [JSON]) -> [Pair] {
        let (a, b) = (old.map(Digests.digest), new.map(Digests.digest))
        var start = 0
        while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
        var end = 0
        while end < min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
        let (left, right) = (start..<a.count - end, start..<b.count - end)
        var pairs: [Pair] = (0..<start).map { ($0, $0) }
        pairs += gaps(left, right, common(a, left, b, right))
        pairs += (0..<end).reversed().map { (a.count - 1 - $0, b.count - 1 - $0) }
        return pairs
    }

    /// What lies between two common elements is paired in order; what is left over was added or removed.
    private static func gaps(_ left: Range<Int>, _ right: Range<Int>, _ common: [(Int, Int)]) -> [Pair] {
        var pairs: [Pair] = []
        var (i, j) = (left.lowerBound, right.lowerBound)
        for (nextI, nextJ) in common + [(left.upperBound, right.upperBound)] {
            while i < nextI, j < nextJ {
                pairs.append((i, j))
                (i, j) = (i + 1, j + 1)
            }
            while i < nextI {
                pairs.append((i, nil))
                i += 1
            }
            while j < nextJ {
                pairs.append((nil, j))
                j += 1
            }
            if nextI < left.upperBound || nextJ < right.upperBound { pairs.append((nextI, nextJ)) }
            (i, j) = (nextI + 1, nextJ + 1)
        }
        return pairs
    }

    /// A longest common subsequence of digests, by dynamic programming within the limit.
    private static func common(
        _ a: [UInt64], _ left: Range<Int>, _ b: [UInt64], _ right: Range<Int>
    ) -> [(Int, Int)] {
        let (n, m) = (left.count, right.count)
        guard n > 0, m > 0, n <= costLimit / m else { return [] }
        let width = m + 1
        var lengths = [Int32](repeating: 0, count: (n + 1) * width)
        for i in (0..<n).reversed() {
            for j in (0..<m).reversed() {
                let isEqual = a[left.lowerBound + i] == b[right.lowerBound + j]
                lengths[i * width + j] =
                    isEqual
                    ? lengths[(i + 1) * width + j + 1] + 1
                    : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
            }
        }
        var common: [(Int, Int)] = []
        var (i, j) = (0, 0)
        while i < n, j < m {
            if a[left.lowerBound + i] == b[right.lowerBound + j] {
                common.append((left.lowerBound + i, right.lowerBound + j))
                (i, j) = (i + 1, j + 1)
            } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
                i += 1
            } else {
                j += 1
            }
        }
        return common
    }
}

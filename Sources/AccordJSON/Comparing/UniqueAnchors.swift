/// Values that occur once in each of two ranges, in an order that both have: the longest such series.
enum UniqueAnchors {
    static func find(
        _ old: [UInt64], _ left: Range<Int>, _ new: [UInt64], _ right: Range<Int>
    ) -> [(old: Int, new: Int)] {
        let (before, after) = (unique(old, left), unique(new, right))
        var candidates: [(old: Int, new: Int)] = []
        for index in left {
            guard before[old[index]] == index, let other = after[old[index]], other >= 0 else { continue }
            candidates.append((index, other))
        }
        return longestIncreasing(candidates)
    }

    /// The only index of each value, or -1 where there are several.
    private static func unique(_ digests: [UInt64], _ range: Range<Int>) -> [UInt64: Int] {
        var indexes: [UInt64: Int] = [:]
        indexes.reserveCapacity(range.count)
        for index in range { indexes[digests[index]] = indexes[digests[index]] == nil ? index : -1 }
        return indexes
    }

    /// Patience sorting: each pile's top is the smallest end of a series of that length.
    private static func longestIncreasing(_ candidates: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
        var tops: [Int] = []
        var previous = [Int](repeating: -1, count: candidates.count)
        for index in candidates.indices {
            var (low, high) = (0, tops.count)
            while low < high {
                let middle = (low + high) / 2
                if candidates[tops[middle]].new < candidates[index].new {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            if low > 0 { previous[index] = tops[low - 1] }
            if low == tops.count { tops.append(index) } else { tops[low] = index }
        }
        var series: [(old: Int, new: Int)] = []
        var index = tops.last ?? -1
        while index >= 0 {
            series.append(candidates[index])
            index = previous[index]
        }
        return series.reversed()
    }
}

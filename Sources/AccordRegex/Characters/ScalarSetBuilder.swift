/// Ranges in any order, overlapping or not, that become a set.
struct ScalarSetBuilder {
    private var ranges: [(start: UInt32, end: UInt32)] = []
    /// So many ranges are gathered before they are merged: a class may name one property a thousand times.
    private var limit = 8_192

    mutating func insert(_ range: ClosedRange<UInt32>) {
        ranges.append((range.lowerBound, range.upperBound + 1))
        mergeMany()
    }

    mutating func insert(_ set: ScalarSet) {
        for index in stride(from: 0, to: set.bounds.count, by: 2) {
            ranges.append((set.bounds[index], set.bounds[index + 1]))
        }
        mergeMany()
    }

    private mutating func mergeMany() {
        guard ranges.count > limit else { return }
        let merged = set().bounds
        ranges = stride(from: 0, to: merged.count, by: 2).map { (merged[$0], merged[$0 + 1]) }
        limit = max(limit, 2 * ranges.count)
    }

    func set() -> ScalarSet {
        var bounds: [UInt32] = []
        for range in ranges.sorted(by: { $0.start < $1.start }) {
            if let last = bounds.last, range.start <= last {
                bounds[bounds.count - 1] = max(last, range.end)
            } else {
                bounds.append(range.start)
                bounds.append(range.end)
            }
        }
        return ScalarSet(bounds: bounds)
    }
}

/// Ranges in any order, overlapping or not, that become a set.
struct ScalarSetBuilder {
    private var ranges: [(start: UInt32, end: UInt32)] = []

    mutating func insert(_ range: ClosedRange<UInt32>) {
        ranges.append((range.lowerBound, range.upperBound + 1))
    }

    mutating func insert(_ set: ScalarSet) {
        for index in stride(from: 0, to: set.bounds.count, by: 2) {
            ranges.append((set.bounds[index], set.bounds[index + 1]))
        }
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

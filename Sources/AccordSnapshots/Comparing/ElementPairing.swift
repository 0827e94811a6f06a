import AccordJSON

/// Pairs the elements of two arrays whose order does not count, each with one of its own.
struct ElementPairing {
    /// So many comparisons are made to find the most pairs that there can be.
    static let trialLimit = 2_500

    private let new: [JSON]
    private let old: [JSON]
    /// Whether every element was compared with all that it could match.
    private(set) var isThorough = true
    private var newOfOld: [Int?]
    private var oldOfNew: [Int?]

    /// Pairs what is equal.
    init(equal new: [JSON], _ old: [JSON]) {
        (self.new, self.old) = (new, old)
        newOfOld = Array(repeating: nil, count: old.count)
        oldOfNew = Array(repeating: nil, count: new.count)
        // Turned round, so that the first of equal ones is taken first.
        var places = Dictionary(grouping: old.indices.reversed()) { old[$0] }
        for (index, element) in new.enumerated() {
            if let place = places[element]?.popLast() { pair(index, place) }
        }
    }

    /// Pairs what matches of the rest: as many as can be, or where they are very many, first those that stand
    /// beside each other when both sides are sorted.
    mutating func pairRest(
        upTo limit: Int = Self.trialLimit, _ isMatch: (_ new: Int, _ old: Int) -> Bool
    ) {
        if trials > limit { pairSorted(isMatch) }
        isThorough = trials <= limit
        if isThorough { pairMost(isMatch) }
    }

    /// The comparisons that it takes to compare each element without a pair with each.
    var trials: Int { unpaired(oldOfNew).count * unpaired(newOfOld).count }

    private mutating func pairSorted(_ isMatch: (_ new: Int, _ old: Int) -> Bool) {
        let free = Self.sorted(unpaired(oldOfNew), new)
        let open = Self.sorted(unpaired(newOfOld), old)
        for (element, place) in zip(free, open) where isMatch(element, place) { pair(element, place) }
    }

    private static func sorted(_ indexes: [Int], _ values: [JSON]) -> [Int] {
        indexes.map { ($0, values[$0].serialized(.compactSorted)) }
            .sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
    }

    private mutating func pairMost(_ isMatch: (_ new: Int, _ old: Int) -> Bool) {
        let (free, open) = (unpaired(oldOfNew), unpaired(newOfOld))
        let pairs = BipartiteMatching(wanted: free.count, found: open.count) { isMatch(free[$0], open[$1]) }
        for (element, place) in zip(free, pairs.partners) {
            if let place { pair(element, open[place]) }
        }
    }

    /// The stored place of each element in their order, and whether it matches what stands there; what has no
    /// counterpart takes the place of one that is gone.
    var places: [(old: Int, new: Int, isMatch: Bool)] {
        var changed = unpaired(oldOfNew)[...]
        return newOfOld.indices.compactMap { old in
            if let new = newOfOld[old] { return (old, new, true) }
            return changed.popFirst().map { (old, $0, false) }
        }
    }

    /// Received elements for which no place is left, in their order.
    var additions: [Int] { Array(unpaired(oldOfNew).dropFirst(unpaired(newOfOld).count)) }

    // MARK: -

    private func unpaired(_ partners: [Int?]) -> [Int] { partners.indices.filter { partners[$0] == nil } }

    private mutating func pair(_ new: Int, _ old: Int) {
        newOfOld[old] = new
        oldOfNew[new] = old
    }
}

/// Which element of an array became which: equal ones first, what lies between them side by side.
///
/// As in a patience diff, elements that occur once on both sides are the anchors; what lies between two
/// anchors is small most of the time, and is then aligned by a table.
struct ArrayAlignment {
    typealias Pair = (old: Int?, new: Int?)

    /// A gap of more cells than this is not aligned by a table.
    static let equalCells = 250_000
    /// Comparing how similar two elements are costs more than comparing their digests.
    static let similarCells = 4_096

    let old: DigestedValue
    let new: DigestedValue
    let oldNodes: [Int]
    let newNodes: [Int]
    let oldDigests: [UInt64]
    let newDigests: [UInt64]
    private(set) var pairs: [Pair] = []

    init(_ old: DigestedValue, _ oldArray: Int, _ new: DigestedValue, _ newArray: Int) {
        self.old = old
        self.new = new
        oldNodes = old.view.elements(of: oldArray)
        newNodes = new.view.elements(of: newArray)
        oldDigests = oldNodes.map(old.digests.of)
        newDigests = newNodes.map(new.digests.of)
        pairs.reserveCapacity(max(oldNodes.count, newNodes.count))
        align(oldNodes.indices, newNodes.indices, anchored: false)
    }

    private mutating func align(_ left: Range<Int>, _ right: Range<Int>, anchored: Bool) {
        var (start, newStart) = (left.lowerBound, right.lowerBound)
        var (end, newEnd) = (left.upperBound, right.upperBound)
        while start < end, newStart < newEnd, oldDigests[start] == newDigests[newStart] {
            pairs.append((start, newStart))
            start = start &+ 1
            newStart = newStart &+ 1
        }
        while start < end, newStart < newEnd, oldDigests[end &- 1] == newDigests[newEnd &- 1] {
            end = end &- 1
            newEnd = newEnd &- 1
        }
        let tail = left.upperBound - end
        let (left, right) = (start..<end, newStart..<newEnd)
        let anchors = left.isEmpty || right.isEmpty ? [] : common(left, right, anchored: anchored)
        var (i, j) = (left.lowerBound, right.lowerBound)
        for anchor in anchors {
            gap(i..<anchor.old, j..<anchor.new, anchored: anchored)
            pairs.append((anchor.old, anchor.new))
            (i, j) = (anchor.old + 1, anchor.new + 1)
        }
        if anchors.isEmpty {
            replaced(left, right)
        } else {
            gap(i..<left.upperBound, j..<right.upperBound, anchored: anchored)
        }
        for index in 0..<tail { pairs.append((left.upperBound + index, right.upperBound + index)) }
    }

    private mutating func gap(_ left: Range<Int>, _ right: Range<Int>, anchored: Bool) {
        // Behind the anchors comes the table; what lies between its pairs has nothing in common.
        if anchored { replaced(left, right) } else { align(left, right, anchored: true) }
    }

    private func common(_ left: Range<Int>, _ right: Range<Int>, anchored: Bool) -> [(old: Int, new: Int)] {
        let anchors = anchored ? [] : UniqueAnchors.find(oldDigests, left, newDigests, right)
        if !anchors.isEmpty { return anchors }
        guard left.count <= Self.equalCells / right.count else { return [] }
        return AlignmentTable.best(left, right) { oldDigests[$0] == newDigests[$1] ? 1 : 0 }
    }

    /// Elements that have no equal on the other side: those of one identity pair up, then those between them
    /// that resemble each other, in order.
    private mutating func replaced(_ left: Range<Int>, _ right: Range<Int>) {
        var (i, j) = (left.lowerBound, right.lowerBound)
        for pair in identical(left, right) {
            resembling(i..<pair.old, j..<pair.new)
            pairs.append((pair.old, pair.new))
            (i, j) = (pair.old + 1, pair.new + 1)
        }
        resembling(i..<left.upperBound, j..<right.upperBound)
    }

    private func identical(_ left: Range<Int>, _ right: Range<Int>) -> [(old: Int, new: Int)] {
        guard !left.isEmpty, !right.isEmpty else { return [] }
        let before = left.map { ElementIdentity.of(oldNodes[$0], in: old) }
        let after = right.map { ElementIdentity.of(newNodes[$0], in: new) }
        return UniqueAnchors.find(before, before.indices, after, after.indices)
            .filter { before[$0.old] != ElementIdentity.none }
            .map { ($0.old + left.lowerBound, $0.new + right.lowerBound) }
    }

    private mutating func resembling(_ left: Range<Int>, _ right: Range<Int>) {
        var (i, j) = (left.lowerBound, right.lowerBound)
        for pair in similar(left, right) {
            while i < pair.old {
                pairs.append((i, nil))
                i += 1
            }
            while j < pair.new {
                pairs.append((nil, j))
                j += 1
            }
            pairs.append((i, j))
            (i, j) = (i + 1, j + 1)
        }
        for index in i..<left.upperBound { pairs.append((index, nil)) }
        for index in j..<right.upperBound { pairs.append((nil, index)) }
    }

    private func similar(_ left: Range<Int>, _ right: Range<Int>) -> [(old: Int, new: Int)] {
        guard !left.isEmpty, !right.isEmpty else { return [] }
        guard left.count > 1 || right.count > 1, left.count <= Self.similarCells / right.count else {
            return zip(left, right).map { ($0, $1) }
        }
        let similarity = Similarity(old: old, new: new)
        return AlignmentTable.best(left, right) { similarity.of(oldNodes[$0], newNodes[$1]) }
    }
}

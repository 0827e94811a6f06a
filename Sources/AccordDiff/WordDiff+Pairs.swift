extension WordDiff {
    /// Beyond this many pairs that could be made, lines are paired in order.
    private static let comparedPairs = 1024
    /// How much of a line is looked at to see whether it may be the other one, changed.
    private static let comparedLength = 512

    /// Which removed line of a hunk became which added one, as indexes of its lines, for marking words.
    ///
    /// Within a run of changes, lines that look alike are paired and pairs never cross; a line that looks
    /// like none stays alone.
    public static func pairs(in hunk: Hunk) -> [(removed: Int, added: Int)] {
        var pairs: [(removed: Int, added: Int)] = []
        var index = 0
        while index < hunk.lines.count {
            let added = end(of: .removed, in: hunk, from: index)
            let end = end(of: .added, in: hunk, from: added)
            pairs += self.pairs(hunk, index..<added, added..<end)
            index = max(end, index + 1)
        }
        return pairs
    }

    private static func end(of kind: DiffLine.Kind, in hunk: Hunk, from start: Int) -> Int {
        var index = start
        while index < hunk.lines.count, hunk.lines[index].kind == kind { index += 1 }
        return index
    }

    private static func pairs(
        _ hunk: Hunk, _ removed: Range<Int>, _ added: Range<Int>
    ) -> [(removed: Int, added: Int)] {
        guard removed.count * added.count <= comparedPairs else {
            return zip(removed, added).map { (removed: $0, added: $1) }
        }
        let old = hunk.lines[removed].map { Array($0.slice.prefix(comparedLength)) }
        let new = hunk.lines[added].map { Array($0.slice.prefix(comparedLength)) }
        return alike(old, new).map { (removed: removed.lowerBound + $0, added: added.lowerBound + $1) }
    }

    /// The pairs, in order, whose likeness adds up to the most.
    private static func alike(_ old: [[UInt8]], _ new: [[UInt8]]) -> [(Int, Int)] {
        let width = new.count + 1
        var best = [Int](repeating: 0, count: (old.count + 1) * width)
        var scores = [Int](repeating: 0, count: best.count)
        for i in old.indices.reversed() {
            for j in new.indices.reversed() {
                let cell = i * width + j
                scores[cell] = likeness(old[i], new[j])
                best[cell] = max(
                    best[cell + width], best[cell + 1], best[cell + width + 1] + scores[cell])
            }
        }
        var pairs: [(Int, Int)] = []
        var (i, j) = (0, 0)
        while i < old.count, j < new.count {
            let cell = i * width + j
            if scores[cell] > 0, best[cell] == best[cell + width + 1] + scores[cell] {
                pairs.append((i, j))
                (i, j) = (i + 1, j + 1)
            } else if best[cell] == best[cell + width] {
                i += 1
            } else {
                j += 1
            }
        }
        return pairs
    }

    /// The share in thousandths that two lines have in common at their ends, indentation aside.
    private static func likeness(_ old: [UInt8], _ new: [UInt8]) -> Int {
        let a = Array(old.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") })
        let b = Array(new.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") })
        guard !a.isEmpty, !b.isEmpty else { return 0 }
        let ends = CommonEnds(a, b)
        return 1000 * (ends.prefix + ends.suffix) / max(a.count, b.count)
    }
}

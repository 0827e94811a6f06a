/// Elements that occur once in each sequence and stand in the same order: what to hold on to first.
///
/// The longest increasing subsequence of their positions (patience difference). Identifiers and names are
/// such elements; with them a record's value that by chance equals another's misleads no one.
struct Landmarks {
    private let comparison: Comparison
    private let piece: Piece
    /// The positions of elements that occur once on each side, in the old order.
    private let old: UnsafeMutablePointer<Int>
    private let new: UnsafeMutablePointer<Int>
    /// For each of them the one before it in the longest run that ends there, plus one.
    private let previous: UnsafeMutablePointer<Int>
    /// The last one of the longest run.
    private let last: Int

    /// Nil where such elements are too few, or too much out of order, to be trusted.
    init?(_ comparison: Comparison, _ piece: Piece, _ scratch: Scratch) {
        self.comparison = comparison
        self.piece = piece
        let candidates = Self.candidates(comparison, piece, scratch)
        (old, new) = (candidates.old, candidates.new)
        let shorter = min(piece.oldEnd - piece.oldStart, piece.newEnd - piece.newStart)
        guard 16 * candidates.count >= shorter else { return nil }
        previous = scratch.numbers(candidates.count)
        let ends = scratch.numbers(candidates.count)
        let count = Self.order(new, candidates.count, previous, ends)
        guard count > 0, 2 * count >= candidates.count else { return nil }
        last = ends[count - 1]
    }

    /// Takes them all as common; returns the pieces between.
    func takeAll() -> [Piece] {
        var gaps: [Piece] = []
        var (oldEnd, newEnd) = (piece.oldEnd, piece.newEnd)
        var landmark = last &+ 1
        while landmark > 0 {
            let (i, j) = (old[landmark &- 1], new[landmark &- 1])
            comparison.take(i, j, 1)
            if i &+ 1 < oldEnd, j &+ 1 < newEnd { gaps.append(Piece(i + 1, oldEnd, j + 1, newEnd)) }
            (oldEnd, newEnd) = (i, j)
            landmark = previous[landmark &- 1]
        }
        if piece.oldStart < oldEnd, piece.newStart < newEnd {
            gaps.append(Piece(piece.oldStart, oldEnd, piece.newStart, newEnd))
        }
        return gaps
    }

    private static func candidates(
        _ comparison: Comparison, _ piece: Piece, _ scratch: Scratch
    ) -> (old: UnsafeMutablePointer<Int>, new: UnsafeMutablePointer<Int>, count: Int) {
        let size = comparison.numberCount
        let inOld = positions(comparison.old, piece.oldStart..<piece.oldEnd, scratch.numbers(size))
        let inNew = positions(comparison.new, piece.newStart..<piece.newEnd, scratch.numbers(size))
        let old = scratch.numbers(size)
        let new = scratch.numbers(size)
        var count = 0
        var index = piece.oldStart
        while index < piece.oldEnd {
            let number = comparison.old[index]
            if inOld[number] > 0, inNew[number] > 0 {
                old[count] = index
                new[count] = inNew[number] &- 1
                count = count &+ 1
            }
            index = index &+ 1
        }
        return (old, new, count)
    }

    /// For each number the position of its only element plus one; 0 for none, -1 for several.
    private static func positions(
        _ numbers: UnsafeMutablePointer<Int>, _ range: Range<Int>, _ positions: UnsafeMutablePointer<Int>
    ) -> UnsafeMutablePointer<Int> {
        var index = range.lowerBound
        while index < range.upperBound {
            positions[numbers[index]] = positions[numbers[index]] == 0 ? index &+ 1 : -1
            index = index &+ 1
        }
        return positions
    }

    /// The length of the longest run of candidates whose new positions increase; `ends` holds, for each
    /// length, the candidate with the lowest position that a run of that length can end in.
    private static func order(
        _ positions: UnsafeMutablePointer<Int>, _ count: Int, _ previous: UnsafeMutablePointer<Int>,
        _ ends: UnsafeMutablePointer<Int>
    ) -> Int {
        var longest = 0
        var candidate = 0
        while candidate < count {
            let position = positions[candidate]
            var (low, high) = (0, longest)
            // Most candidates go on where the longest run ends.
            if longest > 0, positions[ends[longest &- 1]] < position { low = longest }
            while low < high {
                let middle = (low &+ high) / 2
                if positions[ends[middle]] < position { low = middle &+ 1 } else { high = middle }
            }
            previous[candidate] = low > 0 ? ends[low &- 1] &+ 1 : 0
            ends[low] = candidate
            if low == longest { longest = longest &+ 1 }
            candidate = candidate &+ 1
        }
        return longest
    }
}

/// Elements that occur once in each sequence and stand in the same order: what to hold on to first.
///
/// The longest increasing subsequence of their positions (patience difference). Identifiers and names are such
/// elements; with them one record's value that by chance equals another's misleads no one.
struct Landmarks {
    private let comparison: Comparison
    private let piece: Piece
    /// The positions of elements that occur once on each side, in the old order.
    private let old: UnsafeMutablePointer<Int>
    private let new: UnsafeMutablePointer<Int>
    /// For each of them the one before it in the longest run that ends there, plus one.
    private let previous: UnsafeMutablePointer<Int>
    /// The last one of the longest run, and how long that is.
    private let last: Int
    private let count: Int

    /// Nil where such elements are too few, or too much out of order, to be trusted.
    init?(_ comparison: Comparison, _ piece: Piece, _ scratch: Scratch) {
        let length = min(piece.oldEnd - piece.oldStart, piece.newEnd - piece.newStart)
        self.comparison = comparison
        self.piece = piece
        old = scratch.numbers(length)
        new = scratch.numbers(length)
        previous = scratch.numbers(length)
        let candidates = Self.collect(comparison, piece, old, new, scratch)
        guard 16 * candidates >= length else { return nil }
        let ends = scratch.numbers(candidates)
        count = Self.order(new, candidates, previous, ends)
        guard count > 0, 2 * count >= candidates else { return nil }
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

    private static func collect(
        _ comparison: Comparison, _ piece: Piece, _ old: UnsafeMutablePointer<Int>,
        _ new: UnsafeMutablePointer<Int>, _ scratch: Scratch
    ) -> Int {
        let oldCounts = scratch.numbers(comparison.numberCount)
        let newCounts = scratch.numbers(comparison.numberCount)
        let positions = scratch.numbers(comparison.numberCount)
        var index = piece.oldStart
        while index < piece.oldEnd {
            oldCounts[comparison.old[index]] = oldCounts[comparison.old[index]] &+ 1
            index = index &+ 1
        }
        index = piece.newStart
        while index < piece.newEnd {
            newCounts[comparison.new[index]] = newCounts[comparison.new[index]] &+ 1
            positions[comparison.new[index]] = index
            index = index &+ 1
        }
        var count = 0
        index = piece.oldStart
        while index < piece.oldEnd {
            let number = comparison.old[index]
            if oldCounts[number] == 1, newCounts[number] == 1 {
                old[count] = index
                new[count] = positions[number]
                count = count &+ 1
            }
            index = index &+ 1
        }
        return count
    }

    /// The length of the longest run of candidates whose new positions increase; `ends` holds, for each length,
    /// the candidate with the lowest position that a run of that length can end in.
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

/// Finds where to split a piece: two fronts move over its diagonals `i - j`, from the top and from the
/// bottom, until they meet.
struct MiddleWalk {
    struct Point {
        var i: Int
        var j: Int
    }

    /// The lowest and the highest diagonal that a front stands on; it stands on every second one.
    private struct Front {
        var low: Int
        var high: Int
    }

    private let old: UnsafeMutablePointer<Int>
    private let new: UnsafeMutablePointer<Int>
    private let costLimit: Int
    /// The furthest old index reached on each diagonal, from the top and from the bottom.
    private let forward: UnsafeMutablePointer<Int>
    private let backward: UnsafeMutablePointer<Int>

    /// - Parameter whole: every piece that will be split lies within it.
    init(_ comparison: Comparison, _ whole: Piece, _ costLimit: Int, _ scratch: Scratch) {
        (old, new) = (comparison.old, comparison.new)
        self.costLimit = costLimit
        let diagonals = whole.oldEnd - whole.oldStart + whole.newEnd - whole.newStart + 3
        let zero = 1 + whole.newEnd - whole.oldStart
        forward = scratch.numbers(diagonals) + zero
        backward = scratch.numbers(diagonals) + zero
    }

    /// A point on a shortest path through the piece, or on a fair one where that is too expensive.
    func split(_ piece: Piece, _ work: inout Int) -> Point {
        let (top, bottom) = (piece.oldStart - piece.newStart, piece.oldEnd - piece.newEnd)
        let isOdd = (top - bottom) & 1 != 0
        var down = Front(low: top, high: top)
        var up = Front(low: bottom, high: bottom)
        forward[top] = piece.oldStart
        backward[bottom] = piece.oldEnd
        var cost = 1
        while true {
            widen(&down, piece, in: forward, outside: -1)
            if let point = advance(down, piece, meeting: isOdd ? up : nil) { return point }
            widen(&up, piece, in: backward, outside: .max)
            if let point = retreat(up, piece, meeting: isOdd ? nil : down) { return point }
            work -= down.high - down.low + up.high - up.low + 2
            if cost >= costLimit || work <= 0 { return furthest(down, up, piece) }
            cost += 1
        }
    }

    /// Moves a front's ends one diagonal out, or back in where they would leave the piece.
    private func widen(
        _ front: inout Front, _ piece: Piece, in reach: UnsafeMutablePointer<Int>, outside: Int
    ) {
        if front.low > piece.oldStart - piece.newEnd {
            front.low -= 1
            reach[front.low - 1] = outside
        } else {
            front.low += 1
        }
        if front.high < piece.oldEnd - piece.newStart {
            front.high += 1
            reach[front.high + 1] = outside
        } else {
            front.high -= 1
        }
    }

    private func advance(_ front: Front, _ piece: Piece, meeting other: Front?) -> Point? {
        let (oldEnd, newEnd) = (piece.oldEnd, piece.newEnd)
        var diagonal = front.high
        while diagonal >= front.low {
            let (below, above) = (forward[diagonal &- 1], forward[diagonal &+ 1])
            var i = below >= above ? below &+ 1 : above
            var j = i &- diagonal
            while i < oldEnd, j < newEnd, old[i] == new[j] {
                i = i &+ 1
                j = j &+ 1
            }
            forward[diagonal] = i
            if let other, other.low <= diagonal, diagonal <= other.high, backward[diagonal] <= i {
                return Point(i: i, j: j)
            }
            diagonal = diagonal &- 2
        }
        return nil
    }

    private func retreat(_ front: Front, _ piece: Piece, meeting other: Front?) -> Point? {
        let (oldStart, newStart) = (piece.oldStart, piece.newStart)
        var diagonal = front.high
        while diagonal >= front.low {
            let (below, above) = (backward[diagonal &- 1], backward[diagonal &+ 1])
            var i = below < above ? below : above &- 1
            var j = i &- diagonal
            while i > oldStart, j > newStart, old[i &- 1] == new[j &- 1] {
                i = i &- 1
                j = j &- 1
            }
            backward[diagonal] = i
            if let other, other.low <= diagonal, diagonal <= other.high, i <= forward[diagonal] {
                return Point(i: i, j: j)
            }
            diagonal = diagonal &- 2
        }
        return nil
    }

    /// Too expensive: the point that either front has carried furthest.
    private func furthest(_ down: Front, _ up: Front, _ piece: Piece) -> Point {
        var best = Point(i: piece.oldStart, j: piece.newStart)
        var gain = -1
        for diagonal in stride(from: down.high, through: down.low, by: -2) {
            // A front may have stepped over the edge of the piece: back along the diagonal.
            let i = min(forward[diagonal], piece.oldEnd, piece.newEnd + diagonal)
            let reached = i - piece.oldStart + (i - diagonal - piece.newStart)
            if reached > gain { (best, gain) = (Point(i: i, j: i - diagonal), reached) }
        }
        for diagonal in stride(from: up.high, through: up.low, by: -2) {
            let i = max(backward[diagonal], piece.oldStart, piece.newStart + diagonal)
            let reached = piece.oldEnd - i + (piece.newEnd - (i - diagonal))
            if reached > gain { (best, gain) = (Point(i: i, j: i - diagonal), reached) }
        }
        return best
    }
}

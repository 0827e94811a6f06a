/// One search for the middle of a piece: a forward and a backward front on the diagonals `i - j`.
struct MiddleWalk {
    let old: UnsafeBufferPointer<Int32>
    let new: UnsafeBufferPointer<Int32>
    /// The furthest old index reached on each diagonal, from the top and from the bottom.
    let forward: UnsafeMutableBufferPointer<Int>
    let backward: UnsafeMutableBufferPointer<Int>
    /// The index of diagonal 0.
    let origin: Int
    let a: Range<Int>
    let b: Range<Int>
    /// The diagonals of the piece.
    let bounds: ClosedRange<Int>

    /// The lowest and the highest diagonal that a front stands on; it moves on every second one.
    struct Front {
        var low: Int
        var high: Int
    }

    func run(_ top: Int, _ bottom: Int, isOdd: Bool, costLimit: Int) -> (Int, Int) {
        var f = Front(low: top, high: top)
        var r = Front(low: bottom, high: bottom)
        forward[origin + top] = a.lowerBound
        backward[origin + bottom] = a.upperBound
        var cost = 1
        while true {
            f = widened(f, in: forward, outside: -1)
            if let point = advance(f, meeting: isOdd ? r : nil) { return point }
            r = widened(r, in: backward, outside: .max)
            if let point = retreat(r, meeting: isOdd ? nil : f) { return point }
            if cost >= costLimit { return furthest(f, r) }
            cost += 1
        }
    }

    /// The front one diagonal wider on each side, within the piece; outside of it nothing can be reached.
    private func widened(
        _ front: Front, in reach: UnsafeMutableBufferPointer<Int>, outside: Int
    ) -> Front {
        var front = front
        if front.low > bounds.lowerBound {
            front.low -= 1
            reach[origin + front.low - 1] = outside
        } else {
            front.low += 1
        }
        if front.high < bounds.upperBound {
            front.high += 1
            reach[origin + front.high + 1] = outside
        } else {
            front.high -= 1
        }
        return front
    }

    private func advance(_ front: Front, meeting other: Front?) -> (Int, Int)? {
        var diagonal = front.high
        while diagonal >= front.low {
            let (below, above) = (forward[origin + diagonal - 1], forward[origin + diagonal + 1])
            var i = below >= above ? below + 1 : above
            var j = i - diagonal
            while i < a.upperBound, j < b.upperBound, old[i] == new[j] {
                i = i &+ 1
                j = j &+ 1
            }
            forward[origin + diagonal] = i
            if let other, other.low <= diagonal, diagonal <= other.high, backward[origin + diagonal] <= i { return (i, j) }
            diagonal = diagonal &- 2
        }
        return nil
    }

    private func retreat(_ front: Front, meeting other: Front?) -> (Int, Int)? {
        var diagonal = front.high
        while diagonal >= front.low {
            let (below, above) = (backward[origin + diagonal - 1], backward[origin + diagonal + 1])
            var i = below < above ? below : above - 1
            var j = i - diagonal
            while i > a.lowerBound, j > b.lowerBound, old[i - 1] == new[j - 1] {
                i = i &- 1
                j = j &- 1
            }
            backward[origin + diagonal] = i
            if let other, other.low <= diagonal, diagonal <= other.high, i <= forward[origin + diagonal] { return (i, j) }
            diagonal = diagonal &- 2
        }
        return nil
    }

    /// Too expensive: the point that is furthest from where either front started.
    private func furthest(_ f: Front, _ r: Front) -> (Int, Int) {
        var best = (gain: -1, point: (a.lowerBound, b.lowerBound))
        for diagonal in stride(from: f.high, through: f.low, by: -2) {
            let i = min(forward[origin + diagonal], a.upperBound)
            let j = min(max(i - diagonal, b.lowerBound), b.upperBound)
            let gain = i - a.lowerBound + j - b.lowerBound
            if gain > best.gain { best = (gain, (min(max(diagonal + j, a.lowerBound), a.upperBound), j)) }
        }
        for diagonal in stride(from: r.high, through: r.low, by: -2) {
            let i = max(backward[origin + diagonal], a.lowerBound)
            let j = min(max(i - diagonal, b.lowerBound), b.upperBound)
            let gain = a.upperBound - i + b.upperBound - j
            if gain > best.gain { best = (gain, (min(max(diagonal + j, a.lowerBound), a.upperBound), j)) }
        }
        return best.point
    }
}

/// Looks for the run of common elements that a reader would recognise: long, with a rare element.
///
/// Histogram difference, after JGit and git: a piece is split at that run, and so are the pieces beside it.
/// Elements that occur often are no landmarks, and on a text made of them the search would be
/// quadratic, so the length of a chain and the work as a whole are limited.
struct Histogram {
    enum Outcome: Equatable {
        case run(i: Int, j: Int, length: Int)
        case nothingInCommon
        /// There is something in common, but nothing rare enough, or it would take too long.
        case tooRepetitive
    }

    /// How often an element may occur in the old piece and still be a landmark.
    private static let chainLimit = 64
    /// How often each element may be looked at, on average.
    private static let workPerElement = 24

    private let comparison: Comparison
    /// For each number the first old position in the piece plus one, and how many there are.
    private let first: UnsafeMutablePointer<Int>
    private let counts: UnsafeMutablePointer<Int>
    /// For each old position the next one of the same number plus one.
    private let next: UnsafeMutablePointer<Int>
    private var work: Int

    init(_ comparison: Comparison, _ scratch: Scratch) {
        self.comparison = comparison
        first = scratch.numbers(comparison.numberCount)
        counts = scratch.numbers(comparison.numberCount)
        next = scratch.numbers(comparison.oldCount)
        work = 4096 + Self.workPerElement * (comparison.oldCount + comparison.newCount)
    }

    var isExhausted: Bool { work < 0 }

    mutating func search(_ piece: Piece) -> Outcome {
        index(piece)
        let outcome = bestRun(piece)
        clear(piece)
        work -= piece.oldEnd - piece.oldStart
        return outcome
    }

    private func index(_ piece: Piece) {
        let old = comparison.old
        var i = piece.oldEnd
        while i > piece.oldStart {
            i = i &- 1
            next[i] = first[old[i]]
            first[old[i]] = i &+ 1
            counts[old[i]] = counts[old[i]] &+ 1
        }
    }

    private func clear(_ piece: Piece) {
        let old = comparison.old
        var i = piece.oldStart
        while i < piece.oldEnd {
            first[old[i]] = 0
            counts[old[i]] = 0
            i = i &+ 1
        }
    }

    private mutating func bestRun(_ piece: Piece) -> Outcome {
        var best = Run(rarity: Self.chainLimit)
        var isAnyCommon = false
        var j = piece.newStart
        while j < piece.newEnd {
            let number = comparison.new[j]
            var following = j &+ 1
            if counts[number] > 0 {
                isAnyCommon = true
                if counts[number] <= best.rarity {
                    following = improve(&best, at: j, in: piece)
                    if isExhausted { return .tooRepetitive }
                }
            }
            work = work &- 1
            j = following
        }
        guard best.length > 0 else { return isAnyCommon ? .tooRepetitive : .nothingInCommon }
        return .run(i: best.i, j: best.j, length: best.length)
    }

    private struct Run {
        var i = 0
        var j = 0
        var length = 0
        /// How often its rarest element occurs.
        var rarity: Int
    }

    /// Tries the runs through a new position and each old one of the same number; returns the first new
    /// position behind them.
    private mutating func improve(_ best: inout Run, at j: Int, in piece: Piece) -> Int {
        var following = j &+ 1
        var position = first[comparison.new[j]]
        while position > 0 {
            let run = grown(position &- 1, j, piece)
            work = work &- run.length
            if run.length > best.length || run.rarity < best.rarity { best = run }
            following = max(following, run.j &+ run.length)
            let end = run.i &+ run.length
            while position > 0, position &- 1 < end { position = next[position &- 1] }
            if isExhausted { break }
        }
        return following
    }

    private func grown(_ i: Int, _ j: Int, _ piece: Piece) -> Run {
        let (old, new) = (comparison.old, comparison.new)
        var rarity = counts[old[i]]
        var (a, b) = (i, j)
        while a > piece.oldStart, b > piece.newStart, old[a &- 1] == new[b &- 1] {
            a = a &- 1
            b = b &- 1
            if counts[old[a]] < rarity { rarity = counts[old[a]] }
        }
        var (x, y) = (i &+ 1, j &+ 1)
        while x < piece.oldEnd, y < piece.newEnd, old[x] == new[y] {
            if counts[old[x]] < rarity { rarity = counts[old[x]] }
            x = x &+ 1
            y = y &+ 1
        }
        return Run(i: a, j: b, length: x &- a, rarity: rarity)
    }
}

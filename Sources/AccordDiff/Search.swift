/// Finds what two sequences have in common: between landmarks by histogram, and by Myers' algorithm where
/// that does badly.
struct Search {
    private let comparison: Comparison
    private let scratch: Scratch
    private var histogram: Histogram

    init(_ comparison: Comparison, _ scratch: Scratch) {
        self.comparison = comparison
        self.scratch = scratch
        histogram = Histogram(comparison, scratch)
    }

    mutating func run() {
        let whole = comparison.takeEnds(of: comparison.whole)
        if whole.isOneSided { return }
        for gap in Landmarks(comparison, whole, scratch)?.takeAll() ?? [whole] {
            let piece = comparison.takeEnds(of: gap)
            if !piece.isOneSided { settle(piece) }
        }
    }

    /// A histogram splits at the best run it sees, and two records that are equal by chance are a bad place
    /// to split all the others at. Where it leaves much unmatched, Myers' algorithm gets its chance.
    private mutating func settle(_ piece: Piece) {
        guard split(piece) else { return }
        let changed = comparison.changedCount(piece)
        guard 4 * changed > piece.size else { return }
        let first = Attempt(of: piece, comparison, scratch)
        first.clear()
        myers(piece)
        // A difference that is hardly shorter is not worth one that is harder to read.
        if 4 * comparison.changedCount(piece) > 3 * changed { first.restore() }
    }

    /// Whether the histogram found where to split the piece; else it is already done.
    private mutating func split(_ whole: Piece) -> Bool {
        var pieces = [whole]
        var isSplit = false
        while let next = pieces.popLast() {
            let piece = comparison.takeEnds(of: next)
            if piece.isOneSided { continue }
            switch histogram.isExhausted ? .tooRepetitive : histogram.search(piece) {
            case .run(let i, let j, let length):
                isSplit = true
                comparison.take(i, j, length)
                pieces.append(Piece(piece.oldStart, i, piece.newStart, j))
                pieces.append(Piece(i + length, piece.oldEnd, j + length, piece.newEnd))
            case .tooRepetitive: myers(piece)
            case .nothingInCommon: continue
            }
        }
        return isSplit
    }

    private func myers(_ piece: Piece) {
        MyersSearch(comparison, piece, .lines(piece.size), scratch).run()
    }
}

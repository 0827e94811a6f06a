/// Finds what two sequences have in common: landmarks first, and Myers' algorithm where there are none.
struct Search {
    private let comparison: Comparison
    private let scratch: Scratch

    init(_ comparison: Comparison, _ scratch: Scratch) {
        self.comparison = comparison
        self.scratch = scratch
    }

    func run() {
        var histogram = Histogram(comparison, scratch)
        var pieces = [comparison.whole]
        while let next = pieces.popLast() {
            let piece = comparison.takeEnds(of: next)
            if piece.isOneSided { continue }
            switch histogram.isExhausted ? .tooRepetitive : histogram.search(piece) {
            case .run(let i, let j, let length):
                comparison.take(i, j, length)
                pieces.append(Piece(piece.oldStart, i, piece.newStart, j))
                pieces.append(Piece(i + length, piece.oldEnd, j + length, piece.newEnd))
            case .tooRepetitive:
                let size = piece.oldEnd - piece.oldStart + piece.newEnd - piece.newStart
                MyersSearch(comparison, piece, .lines(size), scratch).run()
            case .nothingInCommon: continue
            }
        }
    }
}

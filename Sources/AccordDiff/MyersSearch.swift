/// Myers' O(ND) difference algorithm in linear space, from both ends of a piece to its middle.
///
/// E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986. A piece that turns out expensive is
/// split at the furthest point reached, as git does, so that texts with little in common stay cheap.
struct MyersSearch {
    /// How many edits may be tried before a piece is split anywhere.
    struct Limits {
        let cost: Int
        /// How many diagonals may be walked in all; what is unfinished then counts as changed.
        var work = Int.max

        /// The square root of the length, as in git, and never less than 256.
        static func lines(_ length: Int) -> Limits {
            var root = 256
            while root * root < length { root *= 2 }
            return Limits(cost: root)
        }
    }

    private let comparison: Comparison
    private let whole: Piece
    private let walk: MiddleWalk
    private let limits: Limits

    init(_ comparison: Comparison, _ piece: Piece, _ limits: Limits, _ scratch: Scratch) {
        self.comparison = comparison
        self.limits = limits
        whole = piece
        walk = MiddleWalk(comparison, piece, limits.cost, scratch)
    }

    func run() {
        var work = limits.work
        var pieces = [whole]
        while work > 0, let next = pieces.popLast() {
            let piece = comparison.takeEnds(of: next)
            if piece.isOneSided { continue }
            let point = walk.split(piece, &work)
            let left = Piece(piece.oldStart, point.i, piece.newStart, point.j)
            let right = Piece(point.i, piece.oldEnd, point.j, piece.newEnd)
            if left == piece || right == piece { continue }
            pieces.append(left)
            pieces.append(right)
        }
    }
}

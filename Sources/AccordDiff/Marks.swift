/// Which lines were removed and which were added; the others are common and stand in step.
struct Marks {
    let removed: UnsafeMutablePointer<Bool>
    let added: UnsafeMutablePointer<Bool>
    private let oldCount: Int
    private let newCount: Int

    /// Everything within the piece counts as changed, until a search finds it common.
    init(_ oldCount: Int, _ newCount: Int, changed piece: Piece, _ scratch: Scratch) {
        (self.oldCount, self.newCount) = (oldCount, newCount)
        removed = scratch.marks(oldCount)
        added = scratch.marks(newCount)
        (removed + piece.oldStart).update(repeating: true, count: piece.oldEnd - piece.oldStart)
        (added + piece.newStart).update(repeating: true, count: piece.newEnd - piece.newStart)
    }

    /// The runs of marked lines, in order.
    var blocks: [Piece] {
        var blocks: [Piece] = []
        var (i, j) = (0, 0)
        while i < oldCount || j < newCount {
            let (oldStart, newStart) = (i, j)
            while removed[i] { i = i &+ 1 }
            while added[j] { j = j &+ 1 }
            if i > oldStart || j > newStart { blocks.append(Piece(oldStart, i, newStart, j)) }
            while i < oldCount, !removed[i], j < newCount, !added[j] {
                i = i &+ 1
                j = j &+ 1
            }
        }
        return blocks
    }
}

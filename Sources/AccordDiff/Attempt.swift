/// What one search found common in a piece, kept while another is tried.
struct Attempt {
    private let piece: Piece
    private let comparison: Comparison
    private let old: UnsafeMutablePointer<Bool>
    private let new: UnsafeMutablePointer<Bool>

    init(of piece: Piece, _ comparison: Comparison, _ scratch: Scratch) {
        self.piece = piece
        self.comparison = comparison
        old = scratch.marks(piece.oldEnd - piece.oldStart)
        new = scratch.marks(piece.newEnd - piece.newStart)
        old.update(from: comparison.isOldCommon + piece.oldStart, count: piece.oldEnd - piece.oldStart)
        new.update(from: comparison.isNewCommon + piece.newStart, count: piece.newEnd - piece.newStart)
    }

    /// Makes room for the next attempt.
    func clear() {
        (comparison.isOldCommon + piece.oldStart).update(repeating: false, count: piece.oldEnd - piece.oldStart)
        (comparison.isNewCommon + piece.newStart).update(repeating: false, count: piece.newEnd - piece.newStart)
    }

    func restore() {
        (comparison.isOldCommon + piece.oldStart).update(from: old, count: piece.oldEnd - piece.oldStart)
        (comparison.isNewCommon + piece.newStart).update(from: new, count: piece.newEnd - piece.newStart)
    }
}

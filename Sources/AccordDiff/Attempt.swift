/// What one search found common in a piece, kept while another is tried.
struct Attempt {
    private let foundInOld: UnsafeMutablePointer<Bool>
    private let foundInNew: UnsafeMutablePointer<Bool>
    private let oldCount: Int
    private let newCount: Int
    private let old: UnsafeMutablePointer<Bool>
    private let new: UnsafeMutablePointer<Bool>

    init(of piece: Piece, _ comparison: Comparison, _ scratch: Scratch) {
        oldCount = piece.oldEnd - piece.oldStart
        newCount = piece.newEnd - piece.newStart
        old = scratch.marks(oldCount)
        new = scratch.marks(newCount)
        foundInOld = comparison.isOldCommon + piece.oldStart
        foundInNew = comparison.isNewCommon + piece.newStart
        old.update(from: foundInOld, count: oldCount)
        new.update(from: foundInNew, count: newCount)
    }

    /// Makes room for the next attempt.
    func clear() {
        foundInOld.update(repeating: false, count: oldCount)
        foundInNew.update(repeating: false, count: newCount)
    }

    func restore() {
        foundInOld.update(from: old, count: oldCount)
        foundInNew.update(from: new, count: newCount)
    }
}

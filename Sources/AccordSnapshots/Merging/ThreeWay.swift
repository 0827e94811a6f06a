/// Two sets of edits of one sequence, laid beside each other: what each stretch of it became on both sides.
///
/// Edits that touch are one, as for git: where two people worked on neighbouring lines, nobody knows that the
/// one has not seen what the other wrote.
struct ThreeWay {
    /// A stretch that became another one; either may be empty.
    struct Edit {
        let base: Range<Int>
        let new: Range<Int>
    }

    /// A stretch of the base, and where it stands on both sides.
    struct Piece: Equatable {
        enum Change: Equatable { case none, ours, theirs, both }

        let change: Change
        let base: Range<Int>
        let ours: Range<Int>
        let theirs: Range<Int>
    }

    /// All pieces in order; together they are the whole sequence.
    private(set) var pieces: [Piece] = []
    private var ours: Side
    private var theirs: Side
    private var end = 0

    /// - Parameters:
    ///   - ours: in order, none touching another.
    ///   - count: how long the base is.
    init(ours: [Edit], theirs: [Edit], count: Int) {
        self.ours = Side(edits: ours[...])
        self.theirs = Side(edits: theirs[...])
        while let start = [self.ours.start, self.theirs.start].compactMap({ $0 }).min() {
            note(.none, upTo: start)
            takeCluster(from: start)
        }
        note(.none, upTo: count)
    }

    private mutating func takeCluster(from start: Int) {
        var reach = start
        var (byUs, byThem) = (false, false)
        while true {
            if ours.take(touching: reach) {
                (byUs, reach) = (true, max(reach, ours.taken))
            } else if theirs.take(touching: reach) {
                (byThem, reach) = (true, max(reach, theirs.taken))
            } else {
                break
            }
        }
        let change = byUs && byThem ? Piece.Change.both : byUs ? .ours : .theirs
        note(change, upTo: reach)
    }

    private mutating func note(_ change: Piece.Change, upTo reach: Int) {
        let (mine, other) = (ours.advance(to: reach), theirs.advance(to: reach))
        let piece = Piece(change: change, base: end..<reach, ours: mine, theirs: other)
        end = reach
        if change != .none || !piece.base.isEmpty { pieces.append(piece) }
    }

    /// One set of edits, and how far it has been walked.
    private struct Side {
        var edits: ArraySlice<Edit>
        /// Where the last edit that was taken ends in the base.
        var taken = 0
        private var end = 0
        /// How far this side runs ahead of the base.
        private var shift = 0

        init(edits: ArraySlice<Edit>) { self.edits = edits }

        var start: Int? { edits.first?.base.lowerBound }

        mutating func take(touching reach: Int) -> Bool {
            guard let edit = edits.first, edit.base.lowerBound <= reach else { return false }
            edits.removeFirst()
            taken = edit.base.upperBound
            shift = edit.new.upperBound - edit.base.upperBound
            return true
        }

        mutating func advance(to base: Int) -> Range<Int> {
            let range = end..<(base + shift)
            end = range.upperBound
            return range
        }
    }
}

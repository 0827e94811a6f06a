/// Two sequences of numbers, and which of their elements are common to both, in order.
///
/// Elements that occur on one side only are left out from the start: they can never be common, and
/// without them the search is much shorter.
struct Comparison {
    /// The elements that occur on both sides.
    let old: UnsafeMutablePointer<Int>
    let new: UnsafeMutablePointer<Int>
    let oldCount: Int
    let newCount: Int
    /// Numbers are below this.
    let numberCount: Int
    /// For each element, whether it was found common.
    let isOldCommon: UnsafeMutablePointer<Bool>
    let isNewCommon: UnsafeMutablePointer<Bool>
    /// For each element, where it stood before the others were left out.
    private let oldPositions: UnsafeMutablePointer<Int>
    private let newPositions: UnsafeMutablePointer<Int>

    init(_ numbers: Interning, _ piece: Piece, _ scratch: Scratch) {
        let (oldLength, newLength) = (piece.oldEnd - piece.oldStart, piece.newEnd - piece.newStart)
        numberCount = numbers.count
        let occursInOld = scratch.marks(numbers.count)
        let occursInNew = scratch.marks(numbers.count)
        Self.note(numbers.old, oldLength, in: occursInOld)
        Self.note(numbers.new, newLength, in: occursInNew)
        (old, oldPositions, oldCount) = Self.kept(numbers.old, oldLength, occursInNew, scratch)
        (new, newPositions, newCount) = Self.kept(numbers.new, newLength, occursInOld, scratch)
        isOldCommon = scratch.marks(oldCount)
        isNewCommon = scratch.marks(newCount)
    }

    var whole: Piece { Piece(0, oldCount, 0, newCount) }

    /// Takes a run of elements as common.
    func take(_ i: Int, _ j: Int, _ length: Int) {
        var index = 0
        while index < length {
            isOldCommon[i &+ index] = true
            isNewCommon[j &+ index] = true
            index = index &+ 1
        }
    }

    /// Takes what a piece has in common at its ends, and returns what is left between.
    func takeEnds(of piece: Piece) -> Piece {
        var (i, j, x, y) = (piece.oldStart, piece.newStart, piece.oldEnd, piece.newEnd)
        while i < x, j < y, old[i] == new[j] {
            i = i &+ 1
            j = j &+ 1
        }
        while x > i, y > j, old[x &- 1] == new[y &- 1] {
            x = x &- 1
            y = y &- 1
        }
        take(piece.oldStart, piece.newStart, i - piece.oldStart)
        take(x, y, piece.oldEnd - x)
        return Piece(i, x, j, y)
    }

    /// How many elements of a piece are not common.
    func changedCount(_ piece: Piece) -> Int {
        var count = 0
        var index = piece.oldStart
        while index < piece.oldEnd {
            if !isOldCommon[index] { count = count &+ 1 }
            index = index &+ 1
        }
        index = piece.newStart
        while index < piece.newEnd {
            if !isNewCommon[index] { count = count &+ 1 }
            index = index &+ 1
        }
        return count
    }

    /// Takes the marks back from the lines that are common, counted from the start of the piece compared.
    func unmark(_ removed: UnsafeMutablePointer<Bool>, _ added: UnsafeMutablePointer<Bool>) {
        var index = 0
        while index < oldCount {
            if isOldCommon[index] { removed[oldPositions[index]] = false }
            index = index &+ 1
        }
        index = 0
        while index < newCount {
            if isNewCommon[index] { added[newPositions[index]] = false }
            index = index &+ 1
        }
    }

    private static func note(
        _ numbers: UnsafeMutablePointer<Int>, _ count: Int, in occurs: UnsafeMutablePointer<Bool>
    ) {
        var index = 0
        while index < count {
            occurs[numbers[index]] = true
            index = index &+ 1
        }
    }

    private static func kept(
        _ numbers: UnsafeMutablePointer<Int>, _ count: Int, _ occurs: UnsafeMutablePointer<Bool>,
        _ scratch: Scratch
    ) -> (numbers: UnsafeMutablePointer<Int>, positions: UnsafeMutablePointer<Int>, count: Int) {
        let kept = scratch.numbers(count)
        let positions = scratch.numbers(count)
        var length = 0
        var index = 0
        while index < count {
            if occurs[numbers[index]] {
                kept[length] = numbers[index]
                positions[length] = index
                length = length &+ 1
            }
            index = index &+ 1
        }
        return (kept, positions, length)
    }
}

/// Gives every different line a number, so that the search compares integers.
///
/// A hash table with open addressing over the bytes of both texts: lines are never copied.
struct Interning {
    /// The numbers of the old text's lines within the piece, and of the new one's.
    let old: UnsafeMutablePointer<Int>
    let new: UnsafeMutablePointer<Int>
    /// How many different lines there are.
    private(set) var count = 0

    /// A slot holds half of a hash and, below it, a number plus one; 0 is an empty slot.
    private let slots: UnsafeMutablePointer<UInt64>
    private let mask: Int
    /// For each number the address of the first such line, and its length.
    private let addresses: UnsafeMutablePointer<Int>
    private let lengths: UnsafeMutablePointer<Int>

    init(_ before: Lines, _ after: Lines, _ piece: Piece, _ scratch: Scratch) {
        let (oldCount, newCount) = (piece.oldEnd - piece.oldStart, piece.newEnd - piece.newStart)
        var size = 16
        while 2 * size < 3 * (oldCount + newCount) { size *= 2 }
        old = scratch.numbers(oldCount)
        new = scratch.numbers(newCount)
        slots = scratch.words(size)
        mask = size - 1
        addresses = scratch.numbers(oldCount + newCount)
        lengths = scratch.numbers(oldCount + newCount)
        before.bytes.withUnsafeBufferPointer { a in
            after.bytes.withUnsafeBufferPointer { b in
                number(before, piece.oldStart..<piece.oldEnd, a, into: old)
                number(after, piece.newStart..<piece.newEnd, b, into: new)
            }
        }
    }

    private mutating func number(
        _ lines: Lines, _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>,
        into numbers: UnsafeMutablePointer<Int>
    ) {
        guard let base = bytes.baseAddress else { return }
        lines.starts.withUnsafeBufferPointer { starts in
            guard let starts = starts.baseAddress else { return }
            let (first, count) = (range.lowerBound, range.count)
            var index = 0
            while index < count {
                let start = starts[first &+ index]
                numbers[index] = number(base + start, starts[first &+ index &+ 1] &- start)
                index = index &+ 1
            }
        }
    }

    private mutating func number(_ line: UnsafePointer<UInt8>, _ length: Int) -> Int {
        let hash = Bytes.hash(line, length)
        let tag = hash & 0xFFFF_FFFF_0000_0000
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            if slots[slot] & 0xFFFF_FFFF_0000_0000 == tag {
                let number = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) &- 1
                if lengths[number] == length, let first = UnsafePointer<UInt8>(bitPattern: addresses[number]),
                    Bytes.areEqual(first, line, length)
                {
                    return number
                }
            }
            slot = (slot &+ 1) & mask
        }
        let number = count
        slots[slot] = tag | UInt64(truncatingIfNeeded: number &+ 1)
        addresses[number] = Int(bitPattern: line)
        lengths[number] = length
        count = number &+ 1
        return number
    }
}

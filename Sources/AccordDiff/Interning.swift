/// Gives every different line a number, so that the search compares integers.
struct Interning {
    /// The numbers of the old text's lines, and of the new one's.
    private(set) var old: [Int32] = []
    private(set) var new: [Int32] = []
    /// How many different lines there are.
    private(set) var count = 0

    private struct Slot {
        var hash: UInt64 = 0
        var start = 0
        var length = -1
        var isOld = true
        var number: Int32 = 0
    }

    init(_ before: Lines, _ after: Lines, _ left: Range<Int>, _ right: Range<Int>) {
        var size = 16
        while size < 2 * (left.count + right.count) { size *= 2 }
        var table = [Slot](repeating: Slot(), count: size)
        before.bytes.withUnsafeBufferPointer { a in
            after.bytes.withUnsafeBufferPointer { b in
                table.withUnsafeMutableBufferPointer { slots in
                    old = numbers(before, left, a, true, (a, b), slots)
                    new = numbers(after, right, b, false, (a, b), slots)
                }
            }
        }
    }

    private typealias Texts = (old: UnsafeBufferPointer<UInt8>, new: UnsafeBufferPointer<UInt8>)

    private mutating func numbers(
        _ lines: Lines, _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ isOld: Bool, _ texts: Texts,
        _ slots: UnsafeMutableBufferPointer<Slot>
    ) -> [Int32] {
        var numbers: [Int32] = []
        numbers.reserveCapacity(range.count)
        let mask = slots.count - 1
        for line in range {
            let (start, length) = (lines.starts[line], lines.starts[line + 1] - lines.starts[line])
            let hash = Self.hash(bytes, start, length)
            var index = Int(truncatingIfNeeded: hash) & mask
            while slots[index].length >= 0 {
                let slot = slots[index]
                let text = slot.isOld ? texts.old : texts.new
                if slot.hash == hash, slot.length == length, Self.areEqual(text, slot.start, bytes, start, length) {
                    break
                }
                index = (index &+ 1) & mask
            }
            if slots[index].length < 0 {
                slots[index] = Slot(hash: hash, start: start, length: length, isOld: isOld, number: Int32(count))
                count += 1
            }
            numbers.append(slots[index].number)
        }
        return numbers
    }

    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int) -> UInt64 {
        guard let base = bytes.baseAddress else { return 0 }
        let raw = UnsafeRawPointer(base + start)
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(length)
        var index = 0
        while index &+ 8 <= length {
            hash = (hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 32
            index = index &+ 8
        }
        while index < length {
            hash = (hash ^ UInt64(base[start &+ index])) &* 0x100_0000_01B3
            index = index &+ 1
        }
        return hash ^ hash >> 29
    }

    static func areEqual(
        _ a: UnsafeBufferPointer<UInt8>, _ i: Int, _ b: UnsafeBufferPointer<UInt8>, _ j: Int, _ length: Int
    ) -> Bool {
        guard let x = a.baseAddress, let y = b.baseAddress else { return length == 0 }
        var index = 0
        while index < length {
            if x[i &+ index] != y[j &+ index] { return false }
            index = index &+ 1
        }
        return true
    }
}

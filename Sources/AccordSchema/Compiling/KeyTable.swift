/// Strings that are found by length, first and last bytes; the slots stand in the program.
struct KeyTable: Sendable {
    var start: Int32 = 0
    /// One less than the number of slots, which is a power of two; -1 where there is no table.
    var mask: Int32 = -1
}

/// One string of a table.
struct KeySlot: Sendable {
    var words = KeyWords(first: 0, last: 0)
    /// -1 where the slot is free.
    var length: Int32 = -1
    /// Where the string stands in the program's text.
    var offset: Int32 = 0
    /// The schema that it leads to, or -1.
    var schema: Int32 = -1
    /// Its bit among the required names, or none.
    var bit: UInt64 = 0
}

/// The first and the last eight bytes of a string; with its length they tell strings up to 16 bytes apart.
struct KeyWords: Sendable, Equatable {
    var first: UInt64
    var last: UInt64

    @inline(always)
    init(first: UInt64, last: UInt64) {
        self.first = first
        self.last = last
    }

    /// Reads nothing beyond the string.
    @inline(always)
    init(_ text: UnsafePointer<UInt8>, _ length: Int) {
        let raw = UnsafeRawPointer(text)
        if length >= 8 {
            first = raw.loadUnaligned(as: UInt64.self)
            last = raw.loadUnaligned(fromByteOffset: length &- 8, as: UInt64.self)
        } else if length >= 4 {
            let low = raw.loadUnaligned(as: UInt32.self)
            let high = raw.loadUnaligned(fromByteOffset: length &- 4, as: UInt32.self)
            first = UInt64(truncatingIfNeeded: low) | UInt64(truncatingIfNeeded: high) &<< 32
            last = 0
        } else if length > 0 {
            first =
                UInt64(truncatingIfNeeded: text[0]) | UInt64(truncatingIfNeeded: text[length &>> 1]) &<< 8
                | UInt64(truncatingIfNeeded: text[length &- 1]) &<< 16
            last = 0
        } else {
            first = 0
            last = 0
        }
    }

    @inline(always)
    func slot(_ length: Int) -> Int {
        let mixed =
            (first ^ (last &>> 7) ^ (last &<< 41) ^ UInt64(truncatingIfNeeded: length))
            &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed &>> 40)
    }
}

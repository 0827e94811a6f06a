/// Comparisons of bytes, eight at a time.
enum Bytes {
    /// Eight bytes, the first of them lowest.
    ///
    /// `UInt64(littleEndian:)` would do, but is generic, and so slow in debug builds.
    @inline(always)
    static func word(_ bytes: UnsafeRawPointer, at offset: Int) -> UInt64 {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        #if _endian(big)
        return word.byteSwapped
        #else
        return word
        #endif
    }

    static func areEqual(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        let (left, right) = (UnsafeRawPointer(a), UnsafeRawPointer(b))
        var index = 0
        while index &+ 8 <= count {
            if left.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                != right.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            {
                return false
            }
            index = index &+ 8
        }
        while index < count {
            if a[index] != b[index] { return false }
            index = index &+ 1
        }
        return true
    }

    /// Negative, zero or positive, as the first bytes sort before, with or behind the second.
    static func order(
        _ a: UnsafePointer<UInt8>, _ count: Int, _ b: UnsafePointer<UInt8>, _ otherCount: Int
    ) -> Int {
        let common = count < otherCount ? count : otherCount
        let (left, right) = (UnsafeRawPointer(a), UnsafeRawPointer(b))
        var index = 0
        while index &+ 8 <= common {
            let (x, y) = (word(left, at: index), word(right, at: index))
            if x != y { return x.byteSwapped < y.byteSwapped ? -1 : 1 }
            index = index &+ 8
        }
        while index < common {
            let difference = Int(a[index]) &- Int(b[index])
            if difference != 0 { return difference }
            index = index &+ 1
        }
        return count &- otherCount
    }
}

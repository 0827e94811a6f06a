/// Comparisons of bytes, eight at a time.
enum Bytes {
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
        var index = 0
        while index < common {
            let difference = Int(a[index]) &- Int(b[index])
            if difference != 0 { return difference }
            index = index &+ 1
        }
        return count &- otherCount
    }
}

/// A run of the old sequence that is compared with a run of the new one; either may be empty.
struct Piece: Equatable {
    var oldStart: Int
    var oldEnd: Int
    var newStart: Int
    var newEnd: Int

    /// How many elements there are on both sides.
    var size: Int { oldEnd - oldStart + newEnd - newStart }

    var isOneSided: Bool { oldStart == oldEnd || newStart == newEnd }

    /// What two texts do not have in common at their starts and ends.
    init(_ before: Lines, _ after: Lines) {
        let (prefix, suffix) = Self.common(before, after)
        (oldStart, oldEnd) = (prefix, before.count - suffix)
        (newStart, newEnd) = (prefix, after.count - suffix)
    }

    init(_ oldStart: Int, _ oldEnd: Int, _ newStart: Int, _ newEnd: Int) {
        (self.oldStart, self.oldEnd) = (oldStart, oldEnd)
        (self.newStart, self.newEnd) = (newStart, newEnd)
    }

    private static func common(_ before: Lines, _ after: Lines) -> (prefix: Int, suffix: Int) {
        let shorter = min(before.count, after.count)
        return before.bytes.withUnsafeBufferPointer { a in
            after.bytes.withUnsafeBufferPointer { b in
                guard let a = a.baseAddress, let b = b.baseAddress else { return (0, 0) }
                func areEqual(_ i: Int, _ j: Int) -> Bool {
                    let length = before.starts[i + 1] - before.starts[i]
                    return length == after.starts[j + 1] - after.starts[j]
                        && Bytes.areEqual(a + before.starts[i], b + after.starts[j], length)
                }
                var prefix = 0
                while prefix < shorter, areEqual(prefix, prefix) { prefix += 1 }
                var suffix = 0
                while suffix < shorter - prefix,
                    areEqual(before.count - 1 - suffix, after.count - 1 - suffix)
                {
                    suffix += 1
                }
                return (prefix, suffix)
            }
        }
    }
}

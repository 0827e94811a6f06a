/// Which lines were removed and which were added: the search, from the outside in.
struct Changes {
    /// A run of old lines that a run of new lines replaces; one of them may be empty.
    struct Block: Equatable {
        var old: Range<Int>
        var new: Range<Int>
    }

    let blocks: [Block]

    init(_ before: Lines, _ after: Lines) {
        let (prefix, suffix) = Self.common(before, after)
        let left = prefix..<before.count - suffix
        let right = prefix..<after.count - suffix
        var removed = [Bool](repeating: false, count: before.count)
        var added = [Bool](repeating: false, count: after.count)
        for line in left { removed[line] = true }
        for line in right { added[line] = true }
        if !left.isEmpty, !right.isEmpty {
            let lines = Interning(before, after, left, right)
            for (i, j) in CommonLines.pairs(lines) {
                removed[left.lowerBound + i] = false
                added[right.lowerBound + j] = false
            }
        }
        var marks = Marks(removed: removed, added: added)
        marks.slide(before, after)
        blocks = marks.blocks
    }

    /// How many lines both texts start with, and how many of the rest they end with.
    private static func common(_ before: Lines, _ after: Lines) -> (prefix: Int, suffix: Int) {
        let shorter = min(before.count, after.count)
        return before.bytes.withUnsafeBufferPointer { a in
            after.bytes.withUnsafeBufferPointer { b in
                func areEqual(_ i: Int, _ j: Int) -> Bool {
                    let length = before.starts[i + 1] - before.starts[i]
                    return length == after.starts[j + 1] - after.starts[j]
                        && Interning.areEqual(a, before.starts[i], b, after.starts[j], length)
                }
                var prefix = 0
                while prefix < shorter, areEqual(prefix, prefix) { prefix += 1 }
                var suffix = 0
                while suffix < shorter - prefix, areEqual(before.count - 1 - suffix, after.count - 1 - suffix) {
                    suffix += 1
                }
                return (prefix, suffix)
            }
        }
    }
}

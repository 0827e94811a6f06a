/// How many bytes two lines have in common at their starts and ends, whole UTF-8 scalars only.
struct CommonEnds: Equatable {
    private(set) var prefix = 0
    private(set) var suffix = 0

    init(_ old: [UInt8], _ new: [UInt8]) {
        let shorter = min(old.count, new.count)
        old.withUnsafeBufferPointer { a in
            new.withUnsafeBufferPointer { b in
                while prefix < shorter, a[prefix] == b[prefix] { prefix = prefix &+ 1 }
                while suffix < shorter &- prefix,
                    a[a.count &- 1 &- suffix] == b[b.count &- 1 &- suffix]
                {
                    suffix = suffix &+ 1
                }
            }
        }
        // A byte that continues a scalar cannot start what differs, nor the common end.
        while prefix > 0, Self.continues(old, prefix) || Self.continues(new, prefix) { prefix -= 1 }
        while suffix > 0, Self.continues(old, old.count - suffix) { suffix -= 1 }
    }

    func between(_ line: [UInt8]) -> Range<Int> { prefix..<line.count - suffix }

    private static func continues(_ line: [UInt8], _ index: Int) -> Bool {
        index < line.count && line[index] & 0xC0 == 0x80
    }
}

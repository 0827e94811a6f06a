/// A place in a text as people count it, and the line that it stands in.
package struct TextPlace: Sendable, Hashable {
    /// The place in bytes from the start.
    package let offset: Int
    /// The line, counted from 1.
    package let line: Int
    /// The place in its line, counted from 1 in bytes of UTF-8.
    package let column: Int
    /// The line itself, cut to the surroundings of the column where it is long.
    package let lineText: String
    /// Which column of the line `lineText` starts with.
    package let lineTextColumn: Int

    /// - Parameter offset: from 0 to the number of bytes.
    package init(offset: Int, in bytes: [UInt8]) {
        let newline = UInt8(ascii: "\n")
        let start = bytes[..<offset].lastIndex(of: newline).map { $0 + 1 } ?? 0
        self.init(offset: offset, line: Self.newlines(in: bytes, before: offset) + 1, start: start, in: bytes)
    }

    /// - Parameters:
    ///   - start: where the line starts.
    ///   - end: how many of the bytes are text; nil for all of them.
    init(offset: Int, line: Int, start: Int, in bytes: [UInt8], end: Int? = nil) {
        let excerpt = Self.excerpt(of: bytes[..<(end ?? bytes.count)], line: start, offset: offset)
        self.offset = offset
        self.line = line
        column = offset - start + 1
        lineText = String(decoding: bytes[excerpt], as: UTF8.self)
        lineTextColumn = excerpt.lowerBound - start + 1
    }

    private static let textBefore = 60
    private static let textBehind = 60

    /// The line around an offset, never cut inside a scalar.
    private static func excerpt(of bytes: ArraySlice<UInt8>, line start: Int, offset: Int) -> Range<Int> {
        func isInsideScalar(_ index: Int) -> Bool { index < bytes.endIndex && bytes[index] & 0xC0 == 0x80 }
        var from = max(start, offset - textBefore)
        while from < offset, from > start, isInsideScalar(from) { from += 1 }
        var end = offset
        while end < bytes.endIndex, bytes[end] != UInt8(ascii: "\n"), end < offset + textBehind { end += 1 }
        while end > offset, isInsideScalar(end) { end -= 1 }
        if end > from, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return from..<end
    }

    private static func newlines(in bytes: [UInt8], before offset: Int) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return 0 }
            var count = 0
            var index = 0
            while index < offset {
                if base[index] == 0x0A { count = count &+ 1 }
                index = index &+ 1
            }
            return count
        }
    }
}

/// The words of a text that a volatile value could be, and what stands between them.
struct Words: Sendable {
    /// In bytes of the text.
    let ranges: [Range<Int>]
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var ranges: [Range<Int>] = []
        var start: Int?
        for index in bytes.indices {
            if Self.isPart(index, of: bytes) {
                start = start ?? index
            } else if let first = start {
                ranges.append(first..<index)
                start = nil
            }
        }
        if let start { ranges.append(start..<bytes.count) }
        self.ranges = ranges
    }

    func text(_ index: Int) -> String { String(decoding: bytes[ranges[index]], as: UTF8.self) }

    /// Whether both texts are the same but for their words.
    func isSameFrame(as other: Words) -> Bool {
        ranges.count == other.ranges.count
            && zip(gaps, other.gaps).allSatisfy { $0.elementsEqual($1) }
    }

    private var gaps: [ArraySlice<UInt8>] {
        let starts = [0] + ranges.map(\.upperBound)
        let ends = ranges.map(\.lowerBound) + [bytes.count]
        return zip(starts, ends).map { bytes[$0..<$1] }
    }

    /// Letters, digits and hyphens; of a time also what stands between its digits.
    private static func isPart(_ index: Int, of bytes: [UInt8]) -> Bool {
        switch bytes[index] {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), 0x80...: true
        case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "+"):
            index > 0 && index + 1 < bytes.count && isDigit(bytes[index - 1]) && isDigit(bytes[index + 1])
        default: false
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}

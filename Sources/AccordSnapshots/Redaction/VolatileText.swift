/// Finds one kind of volatile text inside bytes: the scanner behind `.uuids`, `.dates` and `.dateTimes`.
enum VolatileText: Sendable {
    case uuid, dateTime, date

    /// All places where such a text stands, apart from letters and digits around it.
    func ranges(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        guard bytes.count >= shortest, mayOccur(in: bytes) else { return [] }
        var ranges: [Range<Int>] = []
        var index = 0
        while index + shortest <= bytes.count {
            let length = isBoundary(bytes, index - 1) ? self.length(in: bytes, at: index) : 0
            if length > 0, isBoundary(bytes, index + length) {
                ranges.append(index..<index + length)
                index += length
            } else {
                index += 1
            }
        }
        return ranges
    }

    func matchesWhole(_ text: String) -> Bool {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            bytes.count >= shortest && length(in: bytes, at: 0) == bytes.count
        }
    }

    // MARK: -

    private var shortest: Int {
        switch self {
        case .uuid: 36
        case .dateTime: 17
        case .date: 10
        }
    }

    /// All of them hold a hyphen, and most strings do not.
    private func mayOccur(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0x2D { return true }
            index &+= 1
        }
        return false
    }

    private func length(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
        switch self {
        case .uuid: matches("hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh", bytes, start) ? 36 : 0
        case .date: isDate(bytes, start) ? 10 : 0
        case .dateTime: dateTimeLength(bytes, start)
        }
    }

    /// RFC 3339, section 5.6; a lower-case `t` and `z` and a missing seconds part count as well.
    private func dateTimeLength(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        guard isDate(bytes, start), start + 16 <= bytes.count,
            bytes[start + 10] | 0x20 == UInt8(ascii: "t"), matches("dd:dd", bytes, start + 11)
        else { return 0 }
        var end = start + 16
        if matches(":dd", bytes, end) { end += 3 }
        if end < bytes.count, bytes[end] == UInt8(ascii: "."), matches("d", bytes, end + 1) {
            end += 1
            while end < bytes.count, Self.isDigit(bytes[end]) { end += 1 }
        }
        if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "z") { return end + 1 - start }
        let hasOffset =
            end < bytes.count && (bytes[end] == UInt8(ascii: "+") || bytes[end] == UInt8(ascii: "-"))
        return hasOffset && matches("dd:dd", bytes, end + 1) ? end + 6 - start : 0
    }

    private func isDate(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        guard matches("dddd-dd-dd", bytes, start) else { return false }
        let (month, day) = (number(bytes, start + 5), number(bytes, start + 8))
        return (1...12).contains(month) && (1...31).contains(day)
    }

    private func number(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        Int(bytes[start] - 48) * 10 + Int(bytes[start + 1] - 48)
    }

    /// `d` stands for a digit, `h` for a hexadecimal one, everything else for itself.
    private func matches(
        _ pattern: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
    ) -> Bool {
        let count = pattern.utf8CodeUnitCount
        guard start >= 0, start &+ count <= bytes.count else { return false }
        let expected = pattern.utf8Start
        var index = 0
        while index < count {
            let (byte, mark) = (bytes[start &+ index], expected[index])
            let fits =
                switch mark {
                case UInt8(ascii: "d"): Self.isDigit(byte)
                case UInt8(ascii: "h"): Self.isDigit(byte) || (97...102).contains(byte | 0x20)
                default: byte == mark
                }
            if !fits { return false }
            index &+= 1
        }
        return true
    }

    private func isBoundary(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        guard bytes.indices.contains(index) else { return true }
        let byte = bytes[index]
        return !(Self.isDigit(byte) || (97...122).contains(byte | 0x20) || byte >= 0x80)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}

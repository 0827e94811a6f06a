#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Finds bytes in large arrays: mails have megabytes, and loops of a debug build are slow.
enum ByteScan {
    /// The first index of a byte within a range of the array.
    static func first(_ byte: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        let range = range.clamped(to: 0..<bytes.count)
        return bytes.withUnsafeBytes { buffer in
            guard !range.isEmpty, let base = buffer.baseAddress,
                let hit = memchr(base + range.lowerBound, Int32(byte), range.count)
            else { return nil }
            return UnsafeRawPointer(hit) - base
        }
    }

    /// The line that begins at `start`: its bytes without CRLF or LF, and where the next one begins.
    static func line(in bytes: [UInt8], from start: Int, to end: Int) -> (text: Range<Int>, next: Int) {
        guard let feed = first(.lineFeed, in: bytes, start..<end) else { return (start..<end, end) }
        let hasReturn = feed > start && bytes[feed - 1] == .carriageReturn
        return (start..<(hasReturn ? feed - 1 : feed), feed + 1)
    }
}

extension UInt8 {
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let dot = UInt8(ascii: ".")

    var isBlank: Bool { self == 0x20 || self == 0x09 }

    var asciiLowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

    /// The value of a hexadecimal digit.
    var hexValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x37
        case 0x61...0x66: self - 0x57
        default: nil
        }
    }
}

extension Sequence<UInt8> {
    /// Whether both are the same words of ASCII, whatever their case.
    func equalsIgnoringCase(_ other: some Sequence<UInt8>) -> Bool {
        elementsEqual(other) { $0.asciiLowercased == $1.asciiLowercased }
    }
}

extension BidirectionalCollection<UInt8> {
    /// Without blanks, tabs and line ends around it.
    var trimmedBlanks: SubSequence {
        func isSpace(_ byte: UInt8) -> Bool { byte.isBlank || byte == .lineFeed || byte == .carriageReturn }
        guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) })
        else { return self[endIndex..<endIndex] }
        return self[first...last]
    }
}

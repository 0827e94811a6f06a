extension JSONReader {
    /// A string and its quotes: eight bytes at a time, as long as nothing in them needs a closer look.
    mutating func string() throws(Failure) {
        let start = index &+ 1
        var end = start
        var flags: UInt32 = 0
        let raw = UnsafeRawPointer(bytes)
        while true {
            while end &+ 8 <= count {
                let word = raw.loadUnaligned(fromByteOffset: end, as: UInt64.self)
                if Self.needsLook(word) { break }
                end = end &+ 8
            }
            guard end < count else { throw fail(.unterminatedString, at: start - 1) }
            let byte = bytes[end]
            if byte == UInt8(ascii: "\"") { break }
            if byte == UInt8(ascii: "\\") {
                flags = JSONNode.isEscaped
                end = try escape(at: end)
            } else if byte < 0x20 {
                throw fail(byte == 0x0A || byte == 0x0D ? .unterminatedString : .controlCharacter(byte), at: end)
            } else if byte >= 0x80 {
                end = try behindScalar(at: end)
            } else {
                end = end &+ 1
            }
        }
        nodes.append(JSONNode(.string, flags: flags, offset: start, length: end &- start, end: nodes.count &+ 1))
        index = end &+ 1
    }

    /// Whether one of eight bytes is a quote, a backslash, a control character or not ASCII.
    @inline(__always)
    private static func needsLook(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        let quote = word ^ (ones &* 0x22)
        let backslash = word ^ (ones &* 0x5C)
        let found = (quote &- ones) & ~quote | (backslash &- ones) & ~backslash | (word &- ones &* 0x20) & ~word | word
        return found & highs != 0
    }

    /// The index behind an escape.
    private func escape(at start: Int) throws(Failure) -> Int {
        guard start + 1 < count else { throw fail(.unterminatedString, at: start) }
        switch bytes[start + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return start + 2
        case UInt8(ascii: "u"):
            guard start + 6 <= count else { throw fail(.invalidEscape, at: start) }
            for index in start + 2..<start + 6 where !Self.isHex(bytes[index]) {
                throw fail(.invalidEscape, at: start)
            }
            return start + 6
        default: throw fail(.invalidEscape, at: start)
        }
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
    }

    /// The index behind a scalar of two to four bytes, in the only forms that UTF-8 has (RFC 3629, section 4).
    private func behindScalar(at start: Int) throws(Failure) -> Int {
        let first = bytes[start]
        let second = start + 1 < count ? bytes[start + 1] : 0
        let length: Int
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0: length = second >= 0xA0 ? 3 : 0
        case 0xED: length = second < 0xA0 ? 3 : 0
        case 0xE1...0xEF: length = 3
        case 0xF0: length = second >= 0x90 ? 4 : 0
        case 0xF4: length = second < 0x90 ? 4 : 0
        case 0xF1...0xF3: length = 4
        default: length = 0
        }
        guard length > 0, start + length <= count else { throw fail(.invalidUTF8, at: start) }
        for index in start + 1..<start + length where bytes[index] & 0xC0 != 0x80 {
            throw fail(.invalidUTF8, at: start)
        }
        return start + length
    }
}

extension JSONReader {
    /// A string and its quotes.
    mutating func string(_ word: UInt32) throws(Failure) {
        let start = index &+ 1
        let end = try behindPlain(from: start)
        if bytes[end] == 0x22 {
            append(word, offset: start, length: end &- start)
            index = end &+ 1
        } else {
            try escapedString(word, from: start, escape: end)
        }
    }

    /// The next quote or backslash, eight bytes at a time as long as nothing needs a closer look.
    private func behindPlain(from start: Int) throws(Failure) -> Int {
        let raw = UnsafeRawPointer(bytes)
        var end = start
        while true {
            while end &+ 8 <= count {
                let found = Self.special(Bytes.word(raw, at: end))
                end = end &+ (found.trailingZeroBitCount &>> 3)
                if found != 0 { break }
            }
            guard end < count else { throw fail(.unterminatedString) }
            let byte = bytes[end]
            if byte == 0x22 || byte == 0x5C { return end }
            if byte >= 0x80 {
                end = try behindScalars(from: end)
            } else if byte < 0x20 {
                throw controlCharacter(byte, at: end)
            } else {
                end = end &+ 1
            }
        }
    }

    /// The high bit of each byte that is a quote, a backslash, a control character or not ASCII.
    ///
    /// A borrow may mark bytes above such a one as well: only the lowest mark counts.
    @inline(always)
    private static func special(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quote = word ^ 0x2222_2222_2222_2222
        let backslash = word ^ 0x5C5C_5C5C_5C5C_5C5C
        let found =
            (quote &- ones) & ~quote | (backslash &- ones) & ~backslash
            | (word &- 0x2020_2020_2020_2020) & ~word | word
        return found & 0x8080_8080_8080_8080
    }

    private func controlCharacter(_ byte: UInt8, at offset: Int) -> Failure {
        // A line that ends inside a string says that its quote was forgotten.
        fail(byte == 0x0A || byte == 0x0D ? .unterminatedString : .controlCharacter(byte), at: offset)
    }

    // MARK: - UTF-8

    private func behindScalars(from start: Int) throws(Failure) -> Int {
        var end = start
        while end < count, bytes[end] >= 0x80 {
            guard let next = behindScalar(at: end) else { throw fail(.invalidUTF8, at: end) }
            end = next
        }
        return end
    }

    /// The index behind a scalar of two to four bytes, in the forms that UTF-8 has (RFC 3629, section 4).
    func behindScalar(at start: Int) -> Int? {
        let left = count &- start
        guard left >= 2, bytes[start &+ 1] & 0xC0 == 0x80 else { return nil }
        let first = bytes[start]
        let second = bytes[start &+ 1]
        if first < 0xE0 { return first >= 0xC2 ? start &+ 2 : nil }
        guard left >= 3, bytes[start &+ 2] & 0xC0 == 0x80 else { return nil }
        if first < 0xF0 {
            if first == 0xE0, second < 0xA0 { return nil }
            if first == 0xED, second >= 0xA0 { return nil }
            return start &+ 3
        }
        guard left >= 4, bytes[start &+ 3] & 0xC0 == 0x80, first <= 0xF4 else { return nil }
        if first == 0xF0, second < 0x90 { return nil }
        if first == 0xF4, second >= 0x90 { return nil }
        return start &+ 4
    }

    // MARK: - Escapes

    private mutating func escapedString(_ word: UInt32, from start: Int, escape: Int) throws(Failure) {
        let offset = decoded.count
        var word = word | JSONNode.mayNeedEscapes
        var plain = start
        var end = escape
        while bytes[end] == 0x5C {
            decoded.append(bytes + plain, end &- plain)
            plain = try self.escape(at: end, &word)
            end = try behindPlain(from: plain)
        }
        decoded.append(bytes + plain, end &- plain)
        append(word, offset: count &+ offset, length: decoded.count &- offset)
        index = end &+ 1
    }

    /// Decodes an escape (RFC 8259, section 7) and returns the index behind it.
    private mutating func escape(at start: Int, _ word: inout UInt32) throws(Failure) -> Int {
        guard start &+ 1 < count else { throw fail(.unterminatedString) }
        switch bytes[start &+ 1] {
        case 0x22: decoded.append(0x22)
        case 0x5C: decoded.append(0x5C)
        case 0x2F: decoded.append(0x2F)
        case 0x62: decoded.append(0x08)
        case 0x66: decoded.append(0x0C)
        case 0x6E: decoded.append(0x0A)
        case 0x72: decoded.append(0x0D)
        case 0x74: decoded.append(0x09)
        case 0x75: return try unicodeEscape(at: start, &word)
        default: throw fail(.invalidEscape, at: start)
        }
        return start &+ 2
    }

    private mutating func unicodeEscape(at start: Int, _ word: inout UInt32) throws(Failure) -> Int {
        guard let unit = unit(at: start) else { throw fail(.invalidEscape, at: start) }
        if unit & 0xFC00 == 0xD800, let low = self.unit(at: start &+ 6), low & 0xFC00 == 0xDC00 {
            appendScalar(0x10000 &+ (unit & 0x3FF) &<< 10 &+ (low & 0x3FF))
            return start &+ 12
        }
        if unit & 0xF800 == 0xD800 { word |= JSONNode.hasLoneSurrogate }
        appendScalar(unit)
        return start &+ 6
    }

    /// The UTF-16 code unit of `\uXXXX`, if that stands there.
    private func unit(at start: Int) -> UInt32? {
        guard start &+ 6 <= count, bytes[start] == 0x5C, bytes[start &+ 1] == 0x75 else { return nil }
        var unit: UInt32 = 0
        var index = start &+ 2
        while index < start &+ 6 {
            let byte = bytes[index]
            let letter = (byte | 0x20) &- 0x61
            guard byte &- 0x30 <= 9 || letter < 6 else { return nil }
            unit = unit &<< 4 | UInt32(letter < 6 ? letter &+ 10 : byte &- 0x30)
            index = index &+ 1
        }
        return unit
    }

    private mutating func appendScalar(_ code: UInt32) {
        func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | (code &>> shift & 0x3F)) }
        if code < 0x80 { return decoded.append(UInt8(truncatingIfNeeded: code)) }
        if code < 0x800 {
            decoded.append(UInt8(truncatingIfNeeded: 0xC0 | code &>> 6))
        } else {
            if code < 0x10000 {
                decoded.append(UInt8(truncatingIfNeeded: 0xE0 | code &>> 12))
            } else {
                decoded.append(UInt8(truncatingIfNeeded: 0xF0 | code &>> 18))
                decoded.append(tail(12))
            }
            decoded.append(tail(6))
        }
        decoded.append(tail(0))
    }
}

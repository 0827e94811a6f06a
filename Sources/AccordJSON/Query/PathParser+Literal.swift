extension PathParser {
    private static let largestInteger = 9_007_199_254_740_991

    /// The content of a quoted string (RFC 9535, section 2.3.1.1).
    mutating func string(quote: UInt8) throws(JSONPathError) -> [UInt8] {
        let start = index
        var content: [UInt8] = []
        index += 1
        while let byte = here, byte != quote {
            if byte < 0x20 { throw fail(.controlCharacter(byte)) }
            if byte == UInt8(ascii: "\\") {
                try escape(quote: quote, into: &content)
            } else {
                content.append(byte)
                index += 1
            }
        }
        guard here == quote else { throw fail(.unterminatedString, at: start) }
        index += 1
        return content
    }

    private mutating func escape(quote: UInt8, into content: inout [UInt8]) throws(JSONPathError) {
        let start = index
        index += 2
        switch start + 1 < bytes.count ? bytes[start + 1] : 0 {
        case quote: content.append(quote)
        case UInt8(ascii: "\\"): content.append(UInt8(ascii: "\\"))
        case UInt8(ascii: "/"): content.append(UInt8(ascii: "/"))
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "u"): try unicodeEscape(from: start, into: &content)
        default: throw fail(.invalidEscape, at: start)
        }
    }

    private mutating func unicodeEscape(from start: Int, into content: inout [UInt8]) throws(JSONPathError) {
        guard var code = unit(at: start + 2) else { throw fail(.invalidEscape, at: start) }
        index = start + 6
        if code & 0xFC00 == 0xD800 {
            guard take("\\u"), let low = unit(at: index), low & 0xFC00 == 0xDC00 else {
                throw fail(.loneSurrogate, at: start)
            }
            index += 4
            code = 0x10000 + (code & 0x3FF) << 10 + (low & 0x3FF)
        }
        guard let scalar = Unicode.Scalar(code) else { throw fail(.loneSurrogate, at: start) }
        content += Array(String(scalar).utf8)
    }

    private func unit(at start: Int) -> UInt32? {
        guard start + 4 <= bytes.count else { return nil }
        return bytes[start..<start + 4].reduce(0 as UInt32?) { unit, byte in
            let letter = (byte | 0x20) &- 0x61
            guard let unit, Self.isDigit(byte) || letter < 6 else { return nil }
            return unit << 4 | UInt32(letter < 6 ? letter + 10 : byte - 0x30)
        }
    }

    // MARK: - Numbers

    /// An index or a bound of a slice, if there is one here.
    mutating func optionalInteger() throws(JSONPathError) -> Int? {
        let start = index
        let isNegative = take("-")
        let digits = index
        while let byte = here, Self.isDigit(byte) { index += 1 }
        if digits == index {
            if isNegative { throw fail(.unexpected(.digits)) }
            return nil
        }
        if bytes[digits] == 0x30, index - digits > 1 { throw fail(.leadingZero, at: start) }
        if bytes[digits] == 0x30, isNegative { throw fail(.negativeZero, at: start) }
        let value = Int(String(decoding: bytes[start..<index], as: UTF8.self))
        guard let value, abs(value) <= Self.largestInteger else { throw fail(.integerOutOfRange, at: start) }
        return value
    }

    /// A number of a comparison, as JSON writes it.
    mutating func number() throws(JSONPathError) -> JSON {
        let start = index
        _ = take("-")
        let integer = index
        try digits()
        if bytes[integer] == 0x30, index - integer > 1 { throw fail(.leadingZero, at: start) }
        if take(".") { try digits() }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            try digits()
        }
        return JSON(numberText: String(decoding: bytes[start..<index], as: UTF8.self)) ?? .null
    }

    private mutating func digits() throws(JSONPathError) {
        let start = index
        while let byte = here, Self.isDigit(byte) { index += 1 }
        if index == start { throw fail(.unexpected(.digits)) }
    }
}

extension JSONReader {
    /// `-`, an integer without leading zeros, a fraction, an exponent (RFC 8259, section 6).
    mutating func number(_ byte: UInt8) throws(Failure) {
        let start = index
        var end = index
        if byte == 0x2D { end = end &+ 1 }
        let integer = end
        while end < count, bytes[end] &- 0x30 <= 9 { end = end &+ 1 }
        if end == integer { throw fail(.invalidNumber, at: start) }
        if bytes[integer] == 0x30, end &- integer > 1 { throw fail(.leadingZero, at: start) }
        if end < count {
            let byte = bytes[end]
            if byte == 0x2E || byte | 0x20 == 0x65 { end = try fraction(from: end, of: start) }
            if isWord(end) || (end < count && bytes[end] == 0x2E) { throw fail(.invalidNumber, at: start) }
        }
        append(JSONNode.number, offset: start, length: end &- start)
        index = end
    }

    private func fraction(from start: Int, of number: Int) throws(Failure) -> Int {
        var end = start
        if bytes[end] == 0x2E {
            end = try digits(from: end &+ 1, of: number)
        }
        if end < count, bytes[end] | 0x20 == 0x65 {
            end = end &+ 1
            if end < count, bytes[end] == 0x2B || bytes[end] == 0x2D { end = end &+ 1 }
            end = try digits(from: end, of: number)
        }
        return end
    }

    private func digits(from start: Int, of number: Int) throws(Failure) -> Int {
        var end = start
        while end < count, bytes[end] &- 0x30 <= 9 { end = end &+ 1 }
        if end == start { throw fail(.invalidNumber, at: number) }
        return end
    }
}

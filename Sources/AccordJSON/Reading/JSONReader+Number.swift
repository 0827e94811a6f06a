extension JSONReader {
    /// `-`, an integer without leading zeros, a fraction, an exponent (RFC 8259, section 6).
    mutating func number() throws(Failure) {
        let start = index
        var end = index
        if bytes[end] == UInt8(ascii: "-") { end += 1 }
        let integer = digits(&end)
        guard integer > 0 else { throw fail(.invalidNumber, at: start) }
        if integer > 1, bytes[end - integer] == 0x30 { throw fail(.leadingZero, at: start) }
        if end < count, bytes[end] == UInt8(ascii: ".") {
            end += 1
            guard digits(&end) > 0 else { throw fail(.invalidNumber, at: start) }
        }
        if end < count, bytes[end] | 0x20 == UInt8(ascii: "e") {
            end += 1
            if end < count, bytes[end] == UInt8(ascii: "+") || bytes[end] == UInt8(ascii: "-") { end += 1 }
            guard digits(&end) > 0 else { throw fail(.invalidNumber, at: start) }
        }
        nodes.append(JSONNode(.number, offset: start, length: end - start, end: nodes.count + 1))
        index = end
    }

    /// Moves behind the digits and counts them.
    @inline(__always)
    private func digits(_ end: inout Int) -> Int {
        let start = end
        while end < count {
            let byte = bytes[end]
            guard byte >= 0x30, byte <= 0x39 else { break }
            end = end &+ 1
        }
        return end &- start
    }
}

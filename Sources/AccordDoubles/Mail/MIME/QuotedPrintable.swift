/// Quoted-printable content (RFC 2045, 6.7), and its variant in header fields (RFC 2047, 4.2).
enum QuotedPrintable {
    /// An escape that is none stays as it is written, and makes the result unclean.
    static func decode(_ bytes: ArraySlice<UInt8>) -> (bytes: [UInt8], isClean: Bool) {
        var decoded: [UInt8] = []
        var (position, isClean) = (bytes.startIndex, true)
        while position < bytes.endIndex {
            let byte = bytes[position]
            guard byte == UInt8(ascii: "=") else {
                decoded.append(byte)
                position += 1
                continue
            }
            if let next = softBreak(after: position, in: bytes) {
                position = next
            } else if position + 2 < bytes.endIndex, let high = bytes[position + 1].hexValue,
                let low = bytes[position + 2].hexValue
            {
                decoded.append(high << 4 | low)
                position += 3
            } else {
                isClean = false
                decoded.append(byte)
                position += 1
            }
        }
        return (decoded, isClean)
    }

    /// Where a line goes on that ends in `=`: blanks behind it have been added on the way.
    private static func softBreak(after position: Int, in bytes: ArraySlice<UInt8>) -> Int? {
        var next = position + 1
        while next < bytes.endIndex, bytes[next].isBlank { next += 1 }
        if next == bytes.endIndex { return next }
        if bytes[next] == .lineFeed { return next + 1 }
        guard bytes[next] == .carriageReturn else { return nil }
        if next + 1 < bytes.endIndex { return bytes[next + 1] == .lineFeed ? next + 2 : nil }
        return next + 1
    }

    /// In a header field `_` stands for a blank.
    static func decodeWord(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        decode(bytes.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }[...]).bytes
    }
}

/// The escapes of JSON strings (RFC 8259, section 7), of a text that was checked when it was read.
enum StringEscapes {
    /// The decoded content. A lone surrogate becomes its three generalised UTF-8 bytes, so that nothing is lost.
    static func decoded(_ raw: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(raw.count)
        var index = raw.startIndex
        while index < raw.endIndex {
            let byte = raw[index]
            guard byte == UInt8(ascii: "\\"), index + 1 < raw.endIndex else {
                result.append(byte)
                index += 1
                continue
            }
            if raw[index + 1] == UInt8(ascii: "u") {
                index = appendUnicode(raw, index, to: &result)
            } else {
                result.append(simple(raw[index + 1]))
                index += 2
            }
        }
        return result
    }

    private static func simple(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: byte
        }
    }

    private static func appendUnicode(_ raw: ArraySlice<UInt8>, _ index: Int, to result: inout [UInt8]) -> Int {
        let unit = hex(raw, index + 2)
        let next = index + 6
        if unit & 0xFC00 == 0xD800, next + 6 <= raw.endIndex, raw[next] == UInt8(ascii: "\\"),
            raw[next + 1] == UInt8(ascii: "u")
        {
            let low = hex(raw, next + 2)
            if low & 0xFC00 == 0xDC00 {
                append(0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF), to: &result)
                return next + 6
            }
        }
        append(unit, to: &result)
        return next
    }

    private static func hex(_ raw: ArraySlice<UInt8>, _ start: Int) -> UInt32 {
        raw[start..<min(start + 4, raw.endIndex)].reduce(0) { value, byte in
            let digit = byte < 0x3A ? byte &- 0x30 : (byte | 0x20) &- 0x57
            return value << 4 | UInt32(digit)
        }
    }

    private static func append(_ code: UInt32, to result: inout [UInt8]) {
        func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | (code >> shift & 0x3F)) }
        switch code {
        case ..<0x80: result.append(UInt8(truncatingIfNeeded: code))
        case ..<0x800: result += [UInt8(truncatingIfNeeded: 0xC0 | code >> 6), tail(0)]
        case ..<0x10000: result += [UInt8(truncatingIfNeeded: 0xE0 | code >> 12), tail(6), tail(0)]
        default: result += [UInt8(truncatingIfNeeded: 0xF0 | code >> 18), tail(12), tail(6), tail(0)]
        }
    }
}

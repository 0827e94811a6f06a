/// Decodes UTF-8; an ill-formed part becomes U+FFFD, as long as the standard (section 3.9) makes it.
enum UTF8Decoder {
    static let replacement: UInt32 = 0xFFFD

    /// The scalar at a position in its upper bits, how many bytes it has in the lower three.
    static func decode(_ text: UnsafePointer<UInt8>, at position: Int, end: Int) -> UInt32 {
        let first = UInt32(text[position])
        if first < 0x80 { return first << 3 | 1 }
        guard first >= 0xC2, first <= 0xF4, position &+ 1 < end else { return replacement << 3 | 1 }
        let second = UInt32(text[position &+ 1])
        var low: UInt32 = 0x80
        var high: UInt32 = 0xBF
        switch first {
        case 0xE0: low = 0xA0
        case 0xED: high = 0x9F
        case 0xF0: low = 0x90
        case 0xF4: high = 0x8F
        default: break
        }
        guard second >= low, second <= high else { return replacement << 3 | 1 }
        if first < 0xE0 { return (first & 0x1F) << 9 | (second & 0x3F) << 3 | 2 }
        guard position &+ 2 < end, text[position &+ 2] & 0xC0 == 0x80 else { return replacement << 3 | 2 }
        let third = UInt32(text[position &+ 2]) & 0x3F
        if first < 0xF0 {
            let scalar = (first & 0x0F) << 12 | (second & 0x3F) << 6 | third
            return scalar << 3 | 3
        }
        guard position &+ 3 < end, text[position &+ 3] & 0xC0 == 0x80 else { return replacement << 3 | 3 }
        let fourth = UInt32(text[position &+ 3]) & 0x3F
        let scalar = (first & 0x07) << 18 | (second & 0x3F) << 12 | third << 6 | fourth
        return scalar << 3 | 4
    }
}

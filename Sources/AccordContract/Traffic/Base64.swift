/// Base64 as RFC 4648, section 4 has it; line breaks are passed over, as MIME wants it.
enum Base64 {
    static func bytes(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count / 4 * 3)
        var (bits, count, padding) = (UInt32(0), 0, 0)
        for byte in text.utf8 where byte != 0x0A && byte != 0x0D {
            if byte == UInt8(ascii: "=") {
                padding += 1
                continue
            }
            guard padding == 0, let digit = digit(byte) else { return nil }
            bits = bits << 6 | digit
            count += 1
            if count % 4 == 0 { append(bits, 3, &bytes) }
        }
        switch count % 4 {
        case 2: append(bits << 12, 1, &bytes)
        case 3: append(bits << 6, 2, &bytes)
        case 1: return nil
        default: break
        }
        return padding <= 2 ? bytes : nil
    }

    private static func append(_ bits: UInt32, _ count: Int, _ bytes: inout [UInt8]) {
        for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(16 - index * 8))) }
    }

    private static func digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x41...0x5A: UInt32(byte) - 0x41
        case 0x61...0x7A: UInt32(byte) - 0x61 + 26
        case 0x30...0x39: UInt32(byte) - 0x30 + 52
        case 0x2B, 0x2D: 62
        case 0x2F, 0x5F: 63
        default: nil
        }
    }
}

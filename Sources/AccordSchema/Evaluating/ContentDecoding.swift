/// What `contentEncoding` and `contentMediaType` say about a string.
enum ContentDecoding {
    /// The content's bytes; nil where they are not encoded so. Unknown encodings are left alone.
    static func decoded(_ text: [UInt8], encoding: String?) -> [UInt8]? {
        guard encoding?.lowercased() == "base64" else { return text }
        guard text.count % 4 == 0 else { return nil }
        let padding = text.reversed().prefix { $0 == UInt8(ascii: "=") }.count
        guard padding <= 2 else { return nil }
        var decoded: [UInt8] = []
        var (bits, width) = (0, 0)
        for byte in text.dropLast(padding) {
            guard let value = sextet(byte) else { return nil }
            bits = (bits << 6 | value) & 0xFFFF
            width += 6
            if width >= 8 {
                width -= 8
                decoded.append(UInt8(truncatingIfNeeded: bits >> width))
            }
        }
        return decoded
    }

    private static func sextet(_ byte: UInt8) -> Int? {
        switch byte {
        case 0x41...0x5A: Int(byte) - 0x41
        case 0x61...0x7A: Int(byte) - 0x61 + 26
        case 0x30...0x39: Int(byte) - 0x30 + 52
        case 0x2B: 62
        case 0x2F: 63
        default: nil
        }
    }

    static func isJSON(_ mediaType: String?) -> Bool {
        guard let essence = mediaType?.split(separator: ";").first?.lowercased() else { return false }
        let type = essence.filter { $0 != " " }
        return type == "application/json" || type.hasSuffix("+json")
    }
}

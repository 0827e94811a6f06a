/// The text form of a UUID (RFC 9562, section 4), of any version and variant.
enum UUIDFormat {
    static func accepts(_ text: FormatText) -> Bool {
        guard text.count == 36, text[8] == 0x2D, text[13] == 0x2D, text[18] == 0x2D, text[23] == 0x2D else {
            return false
        }
        var index = 0
        while index < 36 {
            let byte = text.start[index]
            if byte &- 0x30 >= 10, (byte | 0x20) &- 0x61 >= 6 {
                guard byte == 0x2D, index == 8 || index == 13 || index == 18 || index == 23 else {
                    return false
                }
            }
            index = index &+ 1
        }
        return true
    }
}

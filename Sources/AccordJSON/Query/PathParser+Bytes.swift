extension PathParser {
    var here: UInt8? { index < bytes.count ? bytes[index] : nil }

    func fail(_ reason: JSONPathError.Reason, at offset: Int? = nil) -> JSONPathError {
        JSONPathError(reason: reason, offset: min(offset ?? index, bytes.count), query: text)
    }

    /// Moves behind these characters if they stand here.
    mutating func take(_ characters: StaticString) -> Bool {
        let count = characters.utf8CodeUnitCount
        guard index + count <= bytes.count else { return false }
        for offset in 0..<count where bytes[index + offset] != characters.utf8Start[offset] { return false }
        index += count
        return true
    }

    mutating func skipBlanks() {
        while let byte = here, Self.isBlank(byte) { index += 1 }
    }

    static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 <= 9 }

    /// A letter, `_`, or a byte of any scalar beyond ASCII.
    static func isNameStart(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte == 0x5F || byte >= 0x80
    }

    static func isLowercase(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
}

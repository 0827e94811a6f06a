/// The characters beyond ASCII of RFC 3987, section 2.2.
enum IRICharacters {
    static func contains(_ value: UInt32, orPrivate: Bool) -> Bool {
        switch value {
        case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF: true
        case 0xE0000...0xE0FFF: false
        case 0x10000...0xEFFFF: value & 0xFFFF <= 0xFFFD
        case 0xE000...0xF8FF: orPrivate
        case 0xF0000...0x10FFFF: orPrivate && value & 0xFFFF <= 0xFFFD
        default: false
        }
    }
}

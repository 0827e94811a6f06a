import AccordReview

/// The first whole key at the start of some bytes, and how many bytes it takes.
struct KeySequence: Equatable {
    enum Meaning: Equatable {
        case key(Key)
        case pasteBegins, pasteEnds
    }

    static let escape: UInt8 = 0x1B
    /// A control sequence that is longer is none.
    private static let longest = 64

    let meaning: Meaning
    let length: Int

    /// nil where the bytes end before the key does.
    init?(_ bytes: [UInt8]) {
        guard let first = bytes.first else { return nil }
        switch first {
        case Self.escape: self.init(escape: bytes)
        case ..<0x80: self.init(.key(Self.plain(first)), 1)
        default: self.init(utf8: bytes)
        }
    }

    private init(_ meaning: Meaning, _ length: Int) {
        self.meaning = meaning
        self.length = length
    }

    // MARK: - Characters

    private static func plain(_ byte: UInt8) -> Key {
        switch byte {
        case 0x0D, 0x0A: .enter
        case 0x09: .tab
        case 0x08, 0x7F: .backspace
        case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
        case ..<0x20: .other
        default: .character(Character(Unicode.Scalar(byte)))
        }
    }

    private init?(utf8 bytes: [UInt8]) {
        let length =
            switch bytes[0] {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 1
            }
        // A byte that cannot follow ends the character early, and is a key of its own.
        let followers = bytes.dropFirst().prefix(length - 1).prefix { $0 & 0xC0 == 0x80 }
        if followers.count + 1 == bytes.count, bytes.count < length { return nil }
        let whole = bytes.prefix(followers.count + 1)
        let character = String(validating: whole, as: UTF8.self)?.first
        self.init(.key(character.map(Key.character) ?? .other), whole.count)
    }

    // MARK: - Sequences

    private init?(escape bytes: [UInt8]) {
        guard bytes.count > 1 else { return nil }
        switch bytes[1] {
        case UInt8(ascii: "["): self.init(control: bytes)
        case UInt8(ascii: "O"):
            guard bytes.count > 2 else { return nil }
            self.init(.key(Self.letter(bytes[2])), 3)
        // Escape twice: the first one stands alone.
        case Self.escape: self.init(.key(.escape), 1)
        // The alt key and another one: not the other one.
        default: self.init(.key(.other), 2)
        }
    }

    /// `ESC [`, parameters, one final byte (ECMA-48, section 5.4).
    private init?(control bytes: [UInt8]) {
        let end = bytes.indices.dropFirst(2).first { !(0x20...0x3F).contains(bytes[$0]) }
        guard let end else {
            if bytes.count <= Self.longest { return nil }
            self.init(.key(.other), bytes.count)
            return
        }
        let parameters = String(decoding: bytes[2..<end], as: UTF8.self)
        // A control character inside a sequence breaks it off and stands for itself.
        guard (0x40...0x7E).contains(bytes[end]) else {
            self.init(.key(.other), end)
            return
        }
        self.init(Self.meaning(parameters, final: bytes[end]), end + 1)
    }

    private static func meaning(_ parameters: String, final: UInt8) -> Meaning {
        guard final == UInt8(ascii: "~") else {
            return .key(parameters.isEmpty ? letter(final) : .other)
        }
        switch parameters {
        case "200": return .pasteBegins
        case "201": return .pasteEnds
        case "1", "7": return .key(.home)
        case "4", "8": return .key(.end)
        case "5": return .key(.pageUp)
        case "6": return .key(.pageDown)
        default: return .key(.other)
        }
    }

    private static func letter(_ byte: UInt8) -> Key {
        switch byte {
        case UInt8(ascii: "A"): .up
        case UInt8(ascii: "B"): .down
        case UInt8(ascii: "C"): .right
        case UInt8(ascii: "D"): .left
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "F"): .end
        default: .other
        }
    }
}

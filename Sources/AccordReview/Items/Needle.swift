/// A text to look for in bytes, in small letters or capitals (ASCII); other letters as they are.
struct Needle: Sendable, Equatable {
    let text: String
    private let bytes: [UInt8]

    init(_ text: String) {
        self.text = text
        bytes = text.utf8.map(Self.small)
    }

    func occurs(in text: some Sequence<UInt8>) -> Bool { occurs(in: Array(text)) }

    func occurs(in text: [UInt8]) -> Bool {
        guard let first = bytes.first else { return true }
        guard text.count >= bytes.count else { return false }
        return (0...text.count - bytes.count).contains { start in
            Self.small(text[start]) == first
                && bytes.indices.allSatisfy { Self.small(text[start + $0]) == bytes[$0] }
        }
    }

    private static func small(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}

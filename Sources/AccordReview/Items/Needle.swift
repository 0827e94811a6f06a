/// A text to look for in bytes, in small letters or capitals (ASCII); other letters as they are.
///
/// A search looks through all texts that a review has loaded between two keys: most bytes are skipped
/// (Horspool, Practical fast searching in strings, 1980).
struct Needle: Sendable, Equatable {
    let text: String
    private let bytes: [UInt8]
    /// How far to go on where this byte, in small letters, stands under the last one.
    private let skips: [Int]

    init(_ text: String) {
        self.text = text
        let bytes = text.utf8.map(Self.small)
        var skips = [Int](repeating: max(bytes.count, 1), count: 256)
        for (index, byte) in bytes.dropLast().enumerated() {
            skips[Int(byte)] = bytes.count - 1 - index
        }
        self.bytes = bytes
        self.skips = skips
    }

    func occurs(in text: some Sequence<UInt8>) -> Bool {
        text.withContiguousStorageIfAvailable(occurs) ?? Array(text).withUnsafeBufferPointer(occurs)
    }

    private func occurs(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            skips.withUnsafeBufferPointer { skips in
                let count = bytes.count
                var end = count
                while end <= text.count {
                    var index = count
                    while index > 0, Self.small(text[end &- count &+ index &- 1]) == bytes[index &- 1] {
                        index = index &- 1
                    }
                    if index == 0 { return true }
                    end = end &+ skips[Int(Self.small(text[end &- 1]))]
                }
                return false
            }
        }
    }

    private static func small(_ byte: UInt8) -> UInt8 {
        byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
    }
}

/// A text as a bag of lines, each by its hash and with the bytes that it has in all.
struct LineTally: Sendable {
    let bytes: [UInt64: Int]
    private let size: Int

    /// - Parameter format: texts of different formats have no line in common.
    init(_ text: [UInt8], format: String) {
        let seed = Self.hash(format.utf8[...], from: Self.basis)
        var bytes: [UInt64: Int] = [:]
        text.withUnsafeBufferPointer { text in
            var start = 0
            while start < text.count {
                let end = text[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? text.count
                bytes[Self.hash(text[start..<end], from: seed), default: 0] += end - start
                start = end
            }
        }
        self.bytes = bytes
        size = text.count
    }

    /// The share of the longer text that stands in lines of both, in thousandths.
    func share(_ other: LineTally) -> Int {
        let (few, many) = bytes.count < other.bytes.count ? (bytes, other.bytes) : (other.bytes, bytes)
        let common = few.reduce(0) { $0 + min($1.value, many[$1.key] ?? 0) }
        return common * 1000 / max(size, other.size, 1)
    }

    // MARK: - FNV-1a: the same in every process

    private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

    private static func hash(_ bytes: some Sequence<UInt8>, from seed: UInt64) -> UInt64 {
        bytes.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}

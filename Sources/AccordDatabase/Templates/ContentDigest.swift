/// Tells contents apart, and a damaged file from a whole one; no protection against people.
struct ContentDigest: Hashable, Sendable {
    private var low: UInt64 = 0xcbf2_9ce4_8422_2325
    private var high: UInt64 = 0x9e37_79b9_7f4a_7c15
    private var count: UInt64 = 0

    init() {}

    init(of bytes: [UInt8]) {
        self.init()
        add(bytes)
    }

    /// Adds bytes; their number counts, so that `["ab", "c"]` is not `["a", "bc"]`.
    mutating func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { buffer in
            var offset = 0
            while offset + 8 <= buffer.count {
                mix(UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
                offset += 8
            }
            var rest: UInt64 = 0
            for byte in buffer[offset...] { rest = rest << 8 | UInt64(byte) }
            mix(rest)
        }
        mix(UInt64(bytes.count))
        count &+= UInt64(bytes.count)
    }

    mutating func add(_ text: String) { add(Array(text.utf8)) }

    /// Two lanes of FNV-1a over words, each with a rotation so that high bits reach low ones.
    private mutating func mix(_ word: UInt64) {
        low = (low ^ word) &* 0x0000_0100_0000_01b3
        low = low << 29 | low >> 35
        high = (high ^ word) &* 0xff51_afd7_ed55_8ccd
        high = high << 31 | high >> 33
    }

    /// 32 hexadecimal digits.
    var text: String { Self.digits(low ^ (count &* 0x2545_f491_4f6c_dd1d)) + Self.digits(high) }

    private static func digits(_ word: UInt64) -> String {
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}

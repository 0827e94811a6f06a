/// The name of an entry, compared byte for byte.
struct CacheKey: Hashable, Comparable {
    private let bytes: [UInt8]

    init(_ text: String) { bytes = Array(text.utf8) }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    func hasPrefix(_ prefix: CacheKey) -> Bool { bytes.starts(with: prefix.bytes) }

    static func < (left: CacheKey, right: CacheKey) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}

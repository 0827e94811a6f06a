#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What the inner loops ask of bytes, at the speed of the C library in every kind of build.
enum Bytes {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")

    /// The offset of the first line feed, or `count` where there is none.
    static func firstLineFeed(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
        guard let found = memchr(bytes, Int32(lineFeed), count) else { return count }
        return UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
    }

    static func areEqual(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        memcmp(a, b, count) == 0
    }

    static func copy(_ bytes: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>, _ count: Int) {
        memcpy(target, bytes, count)
    }

    static func hash(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
        let raw = UnsafeRawPointer(bytes)
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: count)
        var index = 0
        while index &+ 8 <= count {
            hash = (hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash &>> 32
            index = index &+ 8
        }
        while index < count {
            hash = (hash ^ UInt64(truncatingIfNeeded: bytes[index])) &* 0x0100_0000_01B3
            index = index &+ 1
        }
        hash = (hash ^ (hash &>> 29)) &* 0xC4CE_B9FE_1A85_EC53
        return hash ^ (hash &>> 32)
    }
}

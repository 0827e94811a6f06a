/// Numbers that are equal for equal values: they find equal elements fast, and never decide alone.
enum Digests {
    static func digest(of value: JSON) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(value.header.token.rawValue)
        switch value.header.token {
        case .null, .true, .false: break
        case .number:
            let number = DecimalNumber(value.source)
            mix(&hash, number.digits)
            mix(&hash, UInt64(bitPattern: Int64(number.exponent)))
        case .string: mix(&hash, value.storage.content(of: value.node))
        case .array: for element in value.elements { mix(&hash, digest(of: element)) }
        case .object:
            // Addition does not depend on the order of members.
            var sum: UInt64 = 0
            for member in value.members {
                var pair: UInt64 = 7
                mix(&pair, Array(member.key.utf8))
                mix(&pair, digest(of: member.value))
                sum &+= pair
            }
            mix(&hash, sum)
        }
        return hash
    }

    private static func mix(_ hash: inout UInt64, _ bytes: [UInt8]) {
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    private static func mix(_ hash: inout UInt64, _ value: UInt64) {
        hash = (hash ^ value) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
    }
}

/// A power of ten, whatever its size: most fit an `Int`, and `1e999999999999999999999` is a number too.
package enum DecimalExponent: Equatable {
    case exact(Int)
    /// Of 19 digits and more, the highest first.
    case huge(isNegative: Bool, digits: [UInt8])

    package static let zero = DecimalExponent.exact(0)
    /// So many digits are read into an `Int`; with the shift there may be one more.
    private static let readDigits = 17
    /// A power of fewer digits than a huge one is always `exact`, so that equal powers are one case.
    private static let exactDigits = 18

    /// - Parameters:
    ///   - text: what follows the digits of a number: nothing, or `e`, perhaps a sign, and digits.
    ///   - shift: added to it; never more than a text is long.
    init(_ text: UnsafePointer<UInt8>, count: Int, plus shift: Int) {
        guard count > 1 else {
            self = .exact(shift)
            return
        }
        let isNegative = text[1] == 0x2D
        var start = isNegative || text[1] == 0x2B ? 2 : 1
        while start < count, text[start] == 0x30 { start += 1 }
        guard count - start > Self.readDigits else {
            var value = 0
            while start < count {
                value = value * 10 + Int(text[start] &- 0x30)
                start += 1
            }
            self = .exact((isNegative ? -value : value) + shift)
            return
        }
        let digits = (start..<count).map { text[$0] &- 0x30 }
        self.init(isNegative: isNegative, digits: digits, shift: isNegative ? -shift : shift)
    }

    /// The sum of a number of at least 18 digits and one of at most ten keeps its sign.
    init(isNegative: Bool, digits: [UInt8], shift: Int) {
        var digits = digits
        var carry = shift
        for index in digits.indices.reversed() where carry != 0 {
            let sum = Int(digits[index]) + carry
            let digit = (sum % 10 + 10) % 10
            digits[index] = UInt8(digit)
            carry = (sum - digit) / 10
        }
        if carry > 0 { digits.insert(UInt8(carry), at: 0) }
        let significant = digits.drop { $0 == 0 }
        if significant.count > Self.exactDigits {
            self = .huge(isNegative: isNegative, digits: Array(significant))
        } else {
            let value = significant.reduce(0) { $0 * 10 + Int($1) }
            self = .exact(isNegative ? -value : value)
        }
    }

    func digest(_ key: DigestKey) -> UInt64 {
        switch self {
        case .exact(let value): UInt64(bitPattern: Int64(value)) &* 0x9E37_79B9_7F4A_7C15
        case .huge(_, let digits): digits.reduce(7) { key.mix($0, UInt64($1)) }
        }
    }
}

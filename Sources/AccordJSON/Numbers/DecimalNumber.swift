/// A JSON number by its decimal value: sign, significant digits, and the power of ten of the last one.
///
/// The digits stay where they are in the text, so that a number of any length and any exponent is compared
/// without being expanded.
package struct DecimalNumber {
    package private(set) var isNegative = false
    /// How many digits there are between leading and trailing zeros; none for zero.
    package private(set) var digitCount = 0
    package private(set) var exponent = DecimalExponent.zero
    /// The text from the first significant digit to the last one, perhaps with a point between.
    package private(set) var digits: UnsafePointer<UInt8>

    /// - Parameter text: a number as RFC 8259, section 6 has it.
    package init(_ text: UnsafePointer<UInt8>, count: Int) {
        digits = text
        isNegative = text[0] == 0x2D
        var index = isNegative ? 1 : 0
        var point = -1
        var first = -1
        var last = -1
        while index < count, text[index] | 0x20 != 0x65 {
            if text[index] == 0x2E {
                point = index
            } else if text[index] != 0x30 {
                if first < 0 { first = index }
                last = index
            }
            index = index &+ 1
        }
        guard first >= 0 else {
            isNegative = false
            return
        }
        digits = text + first
        let hasPointInside = point > first && point < last
        digitCount = last &- first &+ (hasPointInside ? 0 : 1)
        if point < 0 { point = index }
        let shift = point > last ? point &- last &- 1 : point &- last
        exponent = DecimalExponent(text + index, count: count &- index, plus: shift)
    }

    package static func areEqual(_ a: DecimalNumber, _ b: DecimalNumber) -> Bool {
        guard a.isNegative == b.isNegative, a.digitCount == b.digitCount, a.exponent == b.exponent else {
            return false
        }
        var i = 0
        var j = 0
        var left = a.digitCount
        while left > 0 {
            if a.digits[i] == 0x2E { i = i &+ 1 }
            if b.digits[j] == 0x2E { j = j &+ 1 }
            if a.digits[i] != b.digits[j] { return false }
            i = i &+ 1
            j = j &+ 1
            left = left &- 1
        }
        return true
    }

    /// The same for equal numbers.
    func digest(_ key: DigestKey) -> UInt64 {
        var hash: UInt64 = isNegative ? 1 : 0
        var index = 0
        var left = digitCount
        while left > 0 {
            if digits[index] == 0x2E { index = index &+ 1 }
            hash = key.mix(hash, UInt64(digits[index]))
            index = index &+ 1
            left = left &- 1
        }
        return key.mix(hash, exponent.digest(key))
    }

    /// The value where it is whole and fits.
    var int: Int? {
        guard digitCount > 0 else { return 0 }
        guard case .exact(let power) = exponent, power >= 0, digitCount + power <= 19 else { return nil }
        // Negative numbers reach one further than positive ones, so the sum is built below zero.
        var value = 0
        var index = 0
        for place in 0..<digitCount + power {
            if place < digitCount, digits[index] == 0x2E { index += 1 }
            let digit = place < digitCount ? Int(digits[index] &- 0x30) : 0
            let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, isStillTooLarge) = product.subtractingReportingOverflow(digit)
            if isTooLarge || isStillTooLarge { return nil }
            value = sum
            index += 1
        }
        if isNegative { return value }
        return value == .min ? nil : -value
    }

    static func int(_ text: ArraySlice<UInt8>) -> Int? {
        text.withUnsafeBufferPointer { text in
            text.baseAddress.flatMap { DecimalNumber($0, count: text.count).int }
        }
    }
}

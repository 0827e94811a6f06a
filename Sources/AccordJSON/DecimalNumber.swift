/// A JSON number by its decimal value: sign, significant digits, and the power of ten of the last one.
///
/// Numbers of any length and any exponent compare without ever being expanded.
struct DecimalNumber: Sendable, Hashable {
    private(set) var isNegative = false
    /// The digits 0 to 9, without leading and trailing zeros; none for zero.
    private(set) var digits: [UInt8] = []
    /// Saturates: beyond it two numbers of equal digits count as equal.
    private(set) var exponent = 0

    /// - Parameter text: a number as RFC 8259, section 6 has it.
    init(_ text: ArraySlice<UInt8>) {
        var rest = text
        if rest.first == UInt8(ascii: "-") {
            isNegative = true
            rest = rest.dropFirst()
        }
        var isFraction = false
        while let byte = rest.first, byte | 0x20 != UInt8(ascii: "e") {
            rest = rest.dropFirst()
            if byte == UInt8(ascii: ".") {
                isFraction = true
            } else {
                if !(digits.isEmpty && byte == 0x30) { digits.append(byte &- 0x30) }
                if isFraction { exponent -= 1 }
            }
        }
        exponent = Self.saturated(exponent, Self.power(rest.dropFirst()))
        normalise()
    }

    private mutating func normalise() {
        while digits.last == 0 {
            digits.removeLast()
            exponent = Self.saturated(exponent, 1)
        }
        if digits.isEmpty {
            isNegative = false
            exponent = 0
        }
    }

    private static func power(_ text: ArraySlice<UInt8>) -> Int {
        var rest = text
        let isNegative = rest.first == UInt8(ascii: "-")
        if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        var value = 0
        for byte in rest where value < Int.max / 100 { value = value * 10 + Int(byte &- 0x30) }
        return isNegative ? -value : value
    }

    private static func saturated(_ a: Int, _ b: Int) -> Int {
        let (sum, overflow) = a.addingReportingOverflow(b)
        return overflow ? (b < 0 ? .min : .max) : sum
    }

    /// The value where it is whole and fits.
    var int: Int? {
        guard exponent >= 0, digits.count + exponent <= 19 else { return digits.isEmpty ? 0 : nil }
        var value = 0
        for digit in digits + [UInt8](repeating: 0, count: exponent) {
            let (product, tooLarge) = value.multipliedReportingOverflow(by: 10)
            let (next, over) = product.subtractingReportingOverflow(Int(digit))
            if tooLarge || over { return nil }
            value = next
        }
        if isNegative { return value }
        return value == .min ? nil : -value
    }
}

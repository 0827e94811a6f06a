/// How far two numbers are apart, in decimals and so without rounding.
enum DecimalDistance {
    /// Beyond so many digits a number is not written out: it is far from every other one.
    private static let digitLimit = 1100

    /// - Parameters: numbers as of RFC 8259, section 6; `limit` is not negative.
    static func isAtMost(_ limit: String, between left: String, and right: String) -> Bool {
        let numbers = [left, right, limit].map(Decimal.init)
        guard let lowest = numbers.map(\.exponent).min() else { return false }
        let digits = numbers.compactMap { $0.digits(downTo: lowest, limit: digitLimit) }
        guard digits.count == 3 else { return false }
        let distance =
            numbers[0].isNegative == numbers[1].isNegative
            ? difference(digits[0], digits[1]) : sum(digits[0], digits[1])
        return !isLess(digits[2], distance)
    }

    /// Sign, digits from the lowest up, and the power of ten of the lowest.
    private struct Decimal {
        var isNegative = false
        var digits: [UInt8] = []
        var exponent = 0

        init(_ text: String) {
            var power = ""
            var isFraction = false
            var isPower = false
            for byte in text.utf8 {
                switch byte {
                case UInt8(ascii: "e"), UInt8(ascii: "E"): isPower = true
                case _ where isPower: power.unicodeScalars.append(Unicode.Scalar(byte))
                case UInt8(ascii: "-"): isNegative = true
                case UInt8(ascii: "."): isFraction = true
                default:
                    digits.append(byte &- UInt8(ascii: "0"))
                    if isFraction { exponent -= 1 }
                }
            }
            digits.reverse()
            if digits.allSatisfy({ $0 == 0 }) { (digits, exponent, power) = ([], 0, "") }
            // An exponent that is no `Int` leaves the number beyond every limit.
            let (sum, isTooLarge) = exponent.addingReportingOverflow(
                power.isEmpty ? 0 : Int(power) ?? .max / 2)
            exponent = isTooLarge ? .max / 2 : sum
        }

        func digits(downTo lowest: Int, limit: Int) -> [UInt8]? {
            guard !digits.isEmpty else { return [] }
            let (zeros, isTooLarge) = exponent.subtractingReportingOverflow(lowest)
            guard !isTooLarge, zeros <= limit, digits.count <= limit else { return nil }
            return [UInt8](repeating: 0, count: zeros) + digits
        }
    }

    private static func sum(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
        var sum: [UInt8] = []
        var carry: UInt8 = 0
        for index in 0..<max(left.count, right.count) + 1 {
            let digit = at(index, left) + at(index, right) + carry
            sum.append(digit % 10)
            carry = digit / 10
        }
        return sum
    }

    private static func difference(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
        let (large, small) = isLess(left, right) ? (right, left) : (left, right)
        var difference: [UInt8] = []
        var borrow: UInt8 = 0
        for index in large.indices {
            let taken = at(index, small) + borrow
            borrow = large[index] < taken ? 1 : 0
            difference.append(large[index] + 10 * borrow - taken)
        }
        return difference
    }

    private static func isLess(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        for index in (0..<max(left.count, right.count)).reversed() {
            let (a, b) = (at(index, left), at(index, right))
            if a != b { return a < b }
        }
        return false
    }

    private static func at(_ index: Int, _ digits: [UInt8]) -> UInt8 {
        index < digits.count ? digits[index] : 0
    }
}

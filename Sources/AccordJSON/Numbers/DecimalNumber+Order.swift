extension DecimalNumber {
    /// Negative, zero or positive, as the first number is less than, equal to or greater than the second.
    package static func order(_ a: DecimalNumber, _ b: DecimalNumber) -> Int {
        let (left, right) = (a.sign, b.sign)
        if left != right { return left - right }
        return left == 0 ? 0 : left * magnitudeOrder(a, b)
    }

    private var sign: Int { digitCount == 0 ? 0 : isNegative ? -1 : 1 }

    /// The power of the first digit decides, then the digits from the first one on.
    private static func magnitudeOrder(_ a: DecimalNumber, _ b: DecimalNumber) -> Int {
        let order = a.exponent.order(plus: a.digitCount - b.digitCount, b.exponent)
        return order != 0 ? order : digitOrder(a, b)
    }

    private static func digitOrder(_ a: DecimalNumber, _ b: DecimalNumber) -> Int {
        var (i, j) = (0, 0)
        var left = min(a.digitCount, b.digitCount)
        while left > 0 {
            if a.digits[i] == 0x2E { i = i &+ 1 }
            if b.digits[j] == 0x2E { j = j &+ 1 }
            let difference = Int(a.digits[i]) &- Int(b.digits[j])
            if difference != 0 { return difference < 0 ? -1 : 1 }
            i = i &+ 1
            j = j &+ 1
            left = left &- 1
        }
        return (a.digitCount - b.digitCount).signum()
    }
}

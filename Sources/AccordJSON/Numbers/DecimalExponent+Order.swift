extension DecimalExponent {
    /// Compares this power, with a number of digits added, to another one.
    ///
    /// - Parameter shift: never more than a text is long.
    func order(plus shift: Int, _ other: DecimalExponent) -> Int {
        if case .exact(let left) = self, case .exact(let right) = other {
            return left + shift < right ? -1 : left + shift > right ? 1 : 0
        }
        let (left, right) = (digits(plus: shift), other.digits(plus: 0))
        if left.isNegative != right.isNegative { return left.isNegative ? -1 : 1 }
        let order = Self.magnitudeOrder(left.digits, right.digits)
        return left.isNegative ? -order : order
    }

    private static func magnitudeOrder(_ a: [UInt8], _ b: [UInt8]) -> Int {
        if a.count != b.count { return a.count < b.count ? -1 : 1 }
        return a == b ? 0 : a.lexicographicallyPrecedes(b) ? -1 : 1
    }

    private func digits(plus shift: Int) -> (isNegative: Bool, digits: [UInt8]) {
        switch self {
        case .exact(let value):
            let sum = value + shift
            return (sum < 0, String(sum.magnitude).utf8.map { $0 &- 0x30 })
        case .huge(let isNegative, let digits):
            switch DecimalExponent(isNegative: isNegative, digits: digits, shift: isNegative ? -shift : shift)
            {
            case .exact(let value): return (value < 0, String(value.magnitude).utf8.map { $0 &- 0x30 })
            case .huge(let isNegative, let digits): return (isNegative, digits)
            }
        }
    }
}

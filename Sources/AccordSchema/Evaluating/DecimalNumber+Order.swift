import AccordJSON

// Exact arithmetic on numbers of any size.
extension DecimalNumber {
    var isWhole: Bool {
        guard digitCount > 0 else { return true }
        switch exponent {
        case .exact(let power): return power >= 0
        case .huge(let isNegative, _): return !isNegative
        }
    }

    /// Negative, zero or positive, as this number is smaller, equal or larger.
    func order(to other: DecimalNumber) -> Int {
        if digitCount == 0 || other.digitCount == 0 { return sign - other.sign }
        guard sign == other.sign else { return sign - other.sign }
        return sign * orderOfMagnitudes(to: other)
    }

    private var sign: Int { digitCount == 0 ? 0 : isNegative ? -1 : 1 }

    private func orderOfMagnitudes(to other: DecimalNumber) -> Int {
        switch (exponent, other.exponent) {
        case (.exact(let power), .exact(let otherPower)):
            let (height, otherHeight) = (power + digitCount, otherPower + other.digitCount)
            if height != otherHeight { return height < otherHeight ? -1 : 1 }
            return orderOfDigits(to: other)
        case (.exact, .huge(let isNegative, _)): return isNegative ? 1 : -1
        case (.huge(let isNegative, _), .exact): return isNegative ? -1 : 1
        case (.huge(let isNegative, let digits), .huge(let otherIsNegative, let otherDigits)):
            if isNegative != otherIsNegative { return isNegative ? -1 : 1 }
            if digits == otherDigits { return orderOfDigits(to: other) }
            let isSmaller =
                digits.count != otherDigits.count
                ? digits.count < otherDigits.count : digits.lexicographicallyPrecedes(otherDigits)
            return isSmaller != isNegative ? -1 : 1
        }
    }

    /// As if both numbers began at the same place.
    private func orderOfDigits(to other: DecimalNumber) -> Int {
        var (i, j) = (0, 0)
        for place in 0..<max(digitCount, other.digitCount) {
            let left = place < digitCount ? digit(&i) : 0
            let right = place < other.digitCount ? other.digit(&j) : 0
            if left != right { return left < right ? -1 : 1 }
        }
        return 0
    }

    private func digit(_ index: inout Int) -> UInt8 {
        if digits[index] == 0x2E { index += 1 }
        defer { index += 1 }
        return digits[index] &- 0x30
    }

    // MARK: - Multiples

    /// Whether this number is a whole multiple of another one, which is not zero.
    ///
    /// Without its power of ten this number ends in a digit that is not zero, so it is a multiple of no power
    /// of ten: the divisor's power must not be higher.
    func isMultiple(of divisor: DecimalNumber) -> Bool {
        guard digitCount > 0 else { return true }
        guard case .exact(let power) = exponent, case .exact(let otherPower) = divisor.exponent else {
            return exponent == divisor.exponent && isMultipleOfDigits(divisor, zeros: 0)
        }
        guard power >= otherPower else { return false }
        return isMultipleOfDigits(divisor, zeros: power - otherPower)
    }

    /// How many zeros are divided one by one at most where the divisor has more than 18 digits.
    private static let zeroLimit = 100_000

    private func isMultipleOfDigits(_ divisor: DecimalNumber, zeros: Int) -> Bool {
        guard divisor.digitCount <= 18 else { return isMultipleOfMany(divisor, zeros: zeros) }
        var modulus: UInt64 = 0
        var index = 0
        for _ in 0..<divisor.digitCount { modulus = modulus * 10 + UInt64(divisor.digit(&index)) }
        var rest: UInt64 = 0
        index = 0
        for _ in 0..<digitCount {
            rest = Self.product(rest, 10, modulo: modulus)
            rest = (rest + UInt64(digit(&index))) % modulus
        }
        return Self.product(rest, Self.power(of: 10, zeros, modulo: modulus), modulo: modulus) == 0
    }

    private static func product(_ a: UInt64, _ b: UInt64, modulo modulus: UInt64) -> UInt64 {
        let (high, low) = a.multipliedFullWidth(by: b)
        return modulus.dividingFullWidth((high % modulus, low)).remainder
    }

    private static func power(of base: UInt64, _ exponent: Int, modulo modulus: UInt64) -> UInt64 {
        var (result, factor, exponent) = (1 % modulus, base % modulus, exponent)
        while exponent > 0 {
            if exponent & 1 == 1 { result = product(result, factor, modulo: modulus) }
            factor = product(factor, factor, modulo: modulus)
            exponent >>= 1
        }
        return result
    }

    /// Long division, digit by digit.
    private func isMultipleOfMany(_ divisor: DecimalNumber, zeros: Int) -> Bool {
        guard zeros <= Self.zeroLimit else { return false }
        var index = 0
        let modulus = (0..<divisor.digitCount).map { _ in divisor.digit(&index) }
        var rest = [UInt8](repeating: 0, count: modulus.count + 1)
        index = 0
        for place in 0..<digitCount + zeros {
            rest.removeFirst()
            rest.append(place < digitCount ? digit(&index) : 0)
            while !rest.lexicographicallyPrecedes([0] + modulus) { Self.subtract([0] + modulus, from: &rest) }
        }
        return rest.allSatisfy { $0 == 0 }
    }

    private static func subtract(_ number: [UInt8], from rest: inout [UInt8]) {
        var borrow: Int8 = 0
        for place in rest.indices.reversed() {
            var digit = Int8(rest[place]) - Int8(number[place]) - borrow
            borrow = digit < 0 ? 1 : 0
            if digit < 0 { digit += 10 }
            rest[place] = UInt8(digit)
        }
    }
}

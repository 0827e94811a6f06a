import AccordJSON

/// How far two numbers may be apart; either bound suffices, and both ends are included.
struct Tolerance: Sendable, Equatable {
    var absolute: Double
    /// A part of the larger of both magnitudes.
    var relative: Double

    func allows(_ stored: JSON, _ received: JSON) -> Bool {
        guard let left = stored.numberText, let right = received.numberText else { return false }
        return isAbsolutelyNear(left, right) || isRelativelyNear(stored.double, received.double)
    }

    /// In decimals: 12.50 and 12.51 are exactly 0.01 apart, and 2^53 + 1 is not 2^53.
    private func isAbsolutelyNear(_ left: String, _ right: String) -> Bool {
        guard absolute.isFinite else { return absolute == .infinity }
        guard absolute > 0 else { return false }
        return DecimalDistance.isAtMost(absolute.description, between: left, and: right)
    }

    private func isRelativelyNear(_ left: Double?, _ right: Double?) -> Bool {
        guard relative > 0, let left, let right else { return false }
        return abs(left - right) <= relative * max(abs(left), abs(right))
    }
}

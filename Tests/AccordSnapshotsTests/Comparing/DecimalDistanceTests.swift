import TestSupport
import Testing

@testable import AccordSnapshots

@Suite struct DecimalDistanceTests {
    /// A number of hundredths, written in one of the ways that JSON has.
    private func text(_ hundredths: Int, _ random: inout Seeded) -> String {
        let (sign, magnitude) = (hundredths < 0 ? "-" : "", hundredths.magnitude)
        let rest = magnitude % 100
        switch Int.random(in: 0...3, using: &random) {
        case 0: return "\(sign)\(magnitude)e-2"
        case 1: return "\(sign)\(magnitude / 100).\(rest < 10 ? "0" : "")\(rest)00"
        case 2:
            return "\(sign)0.\(String(repeating: "0", count: 5))\(magnitude)E+\(String(magnitude).count + 3)"
        default: return "\(sign)\(magnitude)00e-004"
        }
    }

    @Test func `distances are those of whole numbers, however they are written`() {
        var random = Seeded(21)
        for _ in 0..<3000 {
            let left = Int.random(in: -1200...1200, using: &random)
            let right = Int.random(in: -1200...1200, using: &random)
            let limit = Int.random(in: 0...1500, using: &random)
            #expect(
                DecimalDistance.isAtMost(
                    text(limit, &random), between: text(left, &random), and: text(right, &random))
                    == (abs(left - right) <= limit), "\(left) \(right) \(limit)")
        }
    }
}

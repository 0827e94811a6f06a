/// A generator whose numbers depend on its seed alone (SplitMix64), so that a failure can be had again.
package struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    package init(_ seed: some BinaryInteger) {
        state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    package mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

    /// Some of the first `count` numbers.
    package mutating func subset(of count: Int) -> Set<Int> {
        let chance = 1 + below(3)
        return Set((0..<count).filter { _ in below(4) < chance })
    }
}

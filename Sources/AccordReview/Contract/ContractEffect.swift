/// What a change means for who calls an operation.
package enum ContractEffect: String, Sendable, CaseIterable, Comparable {
    /// Nobody can tell, or need not.
    case neutral
    /// There is more than before, and nothing less.
    case additive
    /// Somebody who relied on the contract, or where it is silent on what was seen, no longer can.
    case breaking

    package static func < (left: ContractEffect, right: ContractEffect) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

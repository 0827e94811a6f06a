package import AccordReport

/// What the contract says of a received exchange, and what accepting it means for who calls the operation.
package struct ContractLine: Sendable, Equatable {
    /// `GET /books/{id}`; the path where the contract has no such operation, nothing where it is not known.
    package var operation = ""
    /// Nil where it cannot be told: the contract cannot be loaded.
    package var standing: ContractStanding?
    /// What breaks the contract, with its places; why the contract cannot be loaded.
    package var findings: [Finding] = []
    /// Nil where nothing is stored that it could be compared with.
    package var change: ContractChange?

    /// Whether the contract describes it no longer: what was there before is an operation of it.
    package var leavesContract = false

    /// Whether what was received violates the contract.
    package var violates: Bool { standing == .breaks }

    /// Whether nobody should store it without being asked once more.
    package var wantsAsking: Bool { violates || leavesContract }

    /// Whether it violates the contract, or breaks what clients rely on.
    package var isBreaking: Bool { violates || change?.effect == .breaking }

    /// In words, as a listing has them: `contract: keeps GET /books`, then what belongs to it.
    package var words: [String] {
        rows.map { $0.title.isEmpty ? "  \($0.text)" : "\($0.title): \($0.text)" }
    }
}

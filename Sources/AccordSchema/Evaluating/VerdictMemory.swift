/// Verdicts that were given before, kept only where alternatives inside alternatives make the work explode.
///
/// Without it an instance of a few kilobytes could keep a schema busy for ever, such as `anyOf` with two
/// branches that both refer back: each level of the instance doubles the work.
struct VerdictMemory {
    /// So much work is done before verdicts are kept.
    let threshold: Int
    /// So much is done at all where verdicts cannot be kept, since they depend on the dynamic scope.
    let limit: Int
    /// As many verdicts are kept as have a slot; another one with the same slot takes its place.
    private static let slotBits: UInt64 = 18
    private static let isAccepted: UInt64 = 1 << 63
    private var slots: [UInt64] = []
    /// Patterns that were given up, with the value: a second time would take as long.
    private var givenUp: Set<UInt64> = []
    private(set) var hasGivenUp = false

    /// - Parameter nodes: how many values the instance has.
    init(nodes: Int) {
        threshold = nodes * 64 + 100_000
        limit = threshold * 100
    }

    /// Which schema or pattern, and which value; the topmost bit is free for the verdict.
    private static func key(_ rule: Int32, _ node: Int) -> UInt64 {
        UInt64(UInt32(bitPattern: rule)) << 32 | UInt64(UInt32(truncatingIfNeeded: node))
    }

    private func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> (64 - Self.slotBits))
    }

    func verdict(_ schema: Int32, _ node: Int) -> Bool? {
        guard !slots.isEmpty else { return nil }
        let key = Self.key(schema, node)
        let found = slots[slot(key)]
        return found & ~Self.isAccepted == key ? found & Self.isAccepted != 0 : nil
    }

    mutating func keep(_ schema: Int32, _ node: Int, _ isAccepted: Bool) {
        // Schemas are numbered from 0, so no key has all bits below the topmost.
        if slots.isEmpty { slots = Array(repeating: ~Self.isAccepted, count: 1 << Int(Self.slotBits)) }
        let key = Self.key(schema, node)
        slots[slot(key)] = isAccepted ? key | Self.isAccepted : key
    }
}

extension VerdictMemory {
    func gaveUp(_ pattern: Int32, _ node: Int) -> Bool { givenUp.contains(Self.key(pattern, node)) }

    mutating func noteGivingUp(_ pattern: Int32, _ node: Int) {
        givenUp.insert(Self.key(pattern, node))
        hasGivenUp = true
    }
}

extension Evaluator {
    /// Within `unevaluated…` a verdict leaves marks behind, and is given anew.
    private var isPlain: Bool { !usesScope && marks.frame < 0 }

    mutating func recall(_ schema: Int32, _ node: Int) -> Bool? {
        if work > memory.limit {
            isTooDeep = true
            return false
        }
        guard isPlain, let known = memory.verdict(schema, node) else { return nil }
        isUndecided = false
        return known
    }

    /// What is undecided is found out anew; a pattern that was given up is remembered by itself.
    mutating func remember(_ schema: Int32, _ node: Int, _ isAccepted: Bool) {
        guard isPlain, !isTooDeep, isAccepted || !isUndecided else { return }
        memory.keep(schema, node, isAccepted)
    }
}

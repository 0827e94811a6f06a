/// Verdicts that were given before, kept only where alternatives inside alternatives make the work explode.
///
/// Without it an instance of a few kilobytes could keep a schema busy for ever, such as `anyOf` with two
/// branches that both refer back: each level of the instance doubles the work.
struct VerdictMemory {
    /// So much work is done before verdicts are kept.
    let threshold: Int
    /// So much is done at all where verdicts cannot be kept, since they depend on the dynamic scope.
    let limit: Int
    fileprivate var verdicts: [UInt64: Bool] = [:]

    /// - Parameter nodes: how many values the instance has.
    init(nodes: Int) {
        threshold = nodes * 64 + 100_000
        limit = threshold * 100
    }
}

extension Evaluator {
    /// Within `unevaluated…` a verdict leaves marks behind, and is given anew.
    private var isPlain: Bool { !usesScope && marks.frame < 0 }

    private func key(_ schema: Int32, _ node: Int) -> UInt64 {
        UInt64(UInt32(bitPattern: schema)) << 32 | UInt64(UInt32(truncatingIfNeeded: node))
    }

    mutating func recall(_ schema: Int32, _ node: Int) -> Bool? {
        if work > memory.limit {
            isTooDeep = true
            return false
        }
        return isPlain ? memory.verdicts[key(schema, node)] : nil
    }

    mutating func remember(_ schema: Int32, _ node: Int, _ isAccepted: Bool) {
        if isPlain, !isTooDeep { memory.verdicts[key(schema, node)] = isAccepted }
    }
}

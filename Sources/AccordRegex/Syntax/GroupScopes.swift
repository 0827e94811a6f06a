/// The names of groups at a place of a pattern: one may come again only in another branch (ECMA-262 2025).
struct GroupScopes {
    private struct Disjunction {
        /// The names of the branch that is being read, with those of all disjunctions in it.
        var branch: Set<String> = []
        /// Those of the branches before it.
        var others: Set<String> = []
    }

    /// The disjunctions that are open, from the outside in.
    private var open: [Disjunction] = []

    mutating func begin() { open.append(Disjunction()) }

    mutating func nextBranch() {
        guard !open.isEmpty else { return }
        open[open.count - 1].others.formUnion(open[open.count - 1].branch)
        open[open.count - 1].branch = []
    }

    mutating func end() {
        guard let closed = open.popLast(), !open.isEmpty else { return }
        open[open.count - 1].branch.formUnion(closed.branch)
        open[open.count - 1].branch.formUnion(closed.others)
    }

    /// - Returns: false where the name is taken.
    mutating func take(_ name: String) -> Bool {
        guard !open.isEmpty, !open.contains(where: { $0.branch.contains(name) }) else { return false }
        open[open.count - 1].branch.insert(name)
        return true
    }
}

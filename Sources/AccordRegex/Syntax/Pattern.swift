/// A parsed regular expression: its tree and the sets of characters that the tree refers to.
struct Pattern: Sendable {
    var root = PatternNode.empty
    /// Every set once; nodes hold indices.
    var sets: [ScalarSet] = []
    var groupCount = 0
    var hasBackReferences = false
    var hasWordBoundaries = false

    /// Beyond so many entries the table of classes would take more memory and time than it is worth.
    static let tableLimit = 1 << 22
    /// So many runs of characters are told apart at most, since a class is named by 16 bits.
    static let runLimit = 1 << 15

    /// Whether automata can hold the pattern.
    var isLinear: Bool {
        let runs = sets.reduce(1) { $0 + $1.bounds.count }
        return !hasBackReferences && runs <= Self.runLimit && runs * sets.count <= Self.tableLimit
            && root.size <= Program.sizeLimit
    }
}

indirect enum PatternNode: Sendable {
    case empty
    /// One character of a set, by the set's index.
    case set(Int)
    case sequence([PatternNode])
    case alternatives([PatternNode])
    /// A capturing group, numbered from zero.
    case capture(Int, PatternNode)
    case repetition(Repetition, PatternNode)
    case assertion(PatternAssertion)
    case look(LookAround, PatternNode)
    /// The text of whichever of these groups took part in the match.
    case backReference([Int], ignoresCase: Bool)
}

enum PatternAssertion: UInt8, Sendable {
    case start, end, wordBoundary, notWordBoundary
}

struct Repetition: Sendable {
    var minimum: Int
    /// No maximum when nil.
    var maximum: Int?
    var isGreedy: Bool
    /// The groups inside, which each turn forgets (ECMA-262, RepeatMatcher step 4).
    var captures: Range<Int>
}

struct LookAround: Sendable {
    var isBehind: Bool
    var isNegated: Bool
    /// The groups inside, which a negated look-around forgets.
    var captures: Range<Int>
}

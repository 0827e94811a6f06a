/// A parsed regular expression: its tree and the sets of characters that the tree refers to.
struct Pattern: Sendable {
    var root = PatternNode.empty
    /// Every set once; nodes hold indices.
    var sets: [ScalarSet] = []
    var groupCount = 0
    var hasBackReferences = false
    var hasWordBoundaries = false

    /// Beyond this many different sets the table of classes would take more memory than it is worth.
    static let setLimit = 2_000

    /// Whether automata can hold the pattern.
    var isLinear: Bool {
        !hasBackReferences && sets.count <= Self.setLimit && root.size <= Program.sizeLimit
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
    case backReference([Int])
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

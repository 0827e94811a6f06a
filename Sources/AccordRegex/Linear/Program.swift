/// A pattern as a non-deterministic automaton over classes of characters.
struct Program: Sendable {
    enum Operation: UInt8, Sendable {
        /// Reads one character of set `first`, then goes on behind itself.
        case set
        /// Goes on at `first` and at `second`.
        case split
        case jump
        /// Goes on behind itself where assertion `first` holds.
        case assertion
        /// Goes on behind itself where look-around `first` holds, or does not when `second` is 1.
        case look
        case match
    }

    struct Instruction: Sendable {
        var operation: Operation
        var first: Int32 = 0
        var second: Int32 = 0
    }

    /// Reads before it matches; more than this many instructions are not built.
    static let sizeLimit = 400_000

    var instructions: [Instruction] = []
    /// Whether a match can only begin where the text begins.
    var isAnchored = false
    /// The bodies of look-arounds, inner ones before the outer ones that ask for them.
    var looks: [Look] = []

    struct Look: Sendable {
        /// Reads forwards where `isBehind`, else backwards from the end of the text.
        var program: Program
        var isBehind: Bool
    }

    var size: Int { looks.reduce(instructions.count) { $0 + $1.program.instructions.count } }
}

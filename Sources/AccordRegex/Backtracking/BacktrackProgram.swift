/// A pattern as instructions that are tried in order, with captures and counters.
struct BacktrackProgram: Sendable {
    enum Instruction: Sendable {
        case set(Int, backwards: Bool)
        /// Tries the next instruction first, then the target.
        case split(Int)
        case jump(Int)
        case save(register: Int)
        case assertion(PatternAssertion)
        /// The body follows and ends with `match`; the pattern goes on at `next`.
        case look(LookAround, next: Int)
        case backReference([Int], ignoresCase: Bool, backwards: Bool)
        case beginLoop(Loop)
        /// Another turn or the exit, which stands behind the loop's `endTurn`.
        case turn(Loop, exit: Int)
        case beginTurn(Loop)
        case endTurn(Loop, start: Int)
        case match
    }

    struct Loop: Sendable {
        let repetition: Repetition
        /// Counts the turns; the next register holds where the present turn began.
        let register: Int
    }

    private(set) var instructions: [Instruction] = []
    private(set) var registerCount: Int
    let isAnchored: Bool

    init(_ pattern: Pattern) {
        registerCount = 2 * pattern.groupCount
        isAnchored = pattern.root.isAnchored
        append(pattern.root, backwards: false)
        instructions.append(.match)
    }
}

extension BacktrackProgram {
    private mutating func append(_ node: PatternNode, backwards: Bool) {
        switch node {
        case .empty: break
        case .set(let set): instructions.append(.set(set, backwards: backwards))
        case .sequence(let nodes):
            for node in backwards ? nodes.reversed() : nodes { append(node, backwards: backwards) }
        case .alternatives(let nodes): append(alternatives: nodes, backwards: backwards)
        case .capture(let group, let body):
            instructions.append(.save(register: 2 * group + (backwards ? 1 : 0)))
            append(body, backwards: backwards)
            instructions.append(.save(register: 2 * group + (backwards ? 0 : 1)))
        case .repetition(let repetition, let body): append(repetition, body, backwards: backwards)
        case .assertion(let assertion): instructions.append(.assertion(assertion))
        case .look(let look, let body):
            let place = instructions.count
            instructions.append(.look(look, next: 0))
            append(body, backwards: look.isBehind)
            instructions.append(.match)
            instructions[place] = .look(look, next: instructions.count)
        case .backReference(let groups, let ignoresCase):
            instructions.append(.backReference(groups, ignoresCase: ignoresCase, backwards: backwards))
        }
    }

    private mutating func append(alternatives: [PatternNode], backwards: Bool) {
        var exits: [Int] = []
        for node in alternatives.dropLast() {
            let split = instructions.count
            instructions.append(.split(0))
            append(node, backwards: backwards)
            exits.append(instructions.count)
            instructions.append(.jump(0))
            instructions[split] = .split(instructions.count)
        }
        if let last = alternatives.last { append(last, backwards: backwards) }
        for exit in exits { instructions[exit] = .jump(instructions.count) }
    }

    private mutating func append(_ repetition: Repetition, _ body: PatternNode, backwards: Bool) {
        let loop = Loop(repetition: repetition, register: registerCount)
        registerCount += 2
        instructions.append(.beginLoop(loop))
        let start = instructions.count
        instructions.append(.turn(loop, exit: 0))
        instructions.append(.beginTurn(loop))
        append(body, backwards: backwards)
        instructions.append(.endTurn(loop, start: start))
        instructions[start] = .turn(loop, exit: instructions.count)
    }
}

/// Turns the tree of a pattern into a program, backwards for what is read from right to left.
struct ProgramBuilder {
    private var instructions: [Program.Instruction] = []
    private var looks: [Program.Look] = []
    private let isReversed: Bool

    /// Nil when the pattern has back-references or would grow beyond the limits.
    static func program(for pattern: Pattern) -> Program? {
        guard pattern.isLinear else { return nil }
        var builder = ProgramBuilder(isReversed: false)
        builder.build(pattern.root)
        return Program(
            instructions: builder.instructions, isAnchored: pattern.root.isAnchored, looks: builder.looks)
    }

    private init(isReversed: Bool) { self.isReversed = isReversed }

    private mutating func build(_ root: PatternNode) {
        append(root)
        emit(.match)
    }

    private mutating func emit(_ operation: Program.Operation, _ first: Int = 0, _ second: Int = 0) {
        instructions.append(
            Program.Instruction(operation: operation, first: Int32(first), second: Int32(second)))
    }

    private mutating func append(_ node: PatternNode) {
        switch node {
        case .empty, .backReference: break
        case .set(let set): emit(.set, set)
        case .sequence(let nodes):
            if isReversed {
                for node in nodes.reversed() { append(node) }
            } else {
                for node in nodes { append(node) }
            }
        case .alternatives(let nodes): append(alternatives: nodes)
        case .capture(_, let body): append(body)
        case .repetition(let repetition, let body): append(repetition, body)
        case .assertion(let assertion): emit(.assertion, Int(assertion.rawValue))
        case .look(let look, let body): append(look, body)
        }
    }

    private mutating func append(alternatives: [PatternNode]) {
        var exits: [Int] = []
        for node in alternatives.dropLast() {
            let split = instructions.count
            emit(.split, split + 1)
            append(node)
            exits.append(instructions.count)
            emit(.jump)
            instructions[split].second = Int32(instructions.count)
        }
        if let last = alternatives.last { append(last) }
        for exit in exits { instructions[exit].first = Int32(instructions.count) }
    }

    private mutating func append(_ repetition: Repetition, _ body: PatternNode) {
        // A body that can only be empty is the same however often it is repeated.
        let minimum = body.size == 0 ? min(repetition.minimum, 1) : repetition.minimum
        for _ in 0..<minimum { append(body) }
        guard let maximum = repetition.maximum else {
            let split = instructions.count
            emit(.split, split + 1)
            append(body)
            emit(.jump, split)
            instructions[split].second = Int32(instructions.count)
            return
        }
        guard body.size > 0, maximum > minimum else { return }
        var splits: [Int] = []
        for _ in minimum..<maximum {
            splits.append(instructions.count)
            emit(.split, instructions.count + 1)
            append(body)
        }
        for split in splits { instructions[split].second = Int32(instructions.count) }
    }

    private mutating func append(_ look: LookAround, _ body: PatternNode) {
        var builder = ProgramBuilder(isReversed: !look.isBehind)
        // All have one list, which changes hands: a copy for each look-around would take quadratic time.
        swap(&looks, &builder.looks)
        builder.build(body)
        swap(&looks, &builder.looks)
        emit(.look, looks.count, look.isNegated ? 1 : 0)
        let program = Program(instructions: builder.instructions)
        looks.append(Program.Look(program: program, isBehind: look.isBehind))
    }
}

extension PatternNode {
    /// How many instructions the node becomes, saturated well above the limit.
    var size: Int {
        switch self {
        case .empty: return 0
        case .set, .assertion, .backReference: return 1
        case .sequence(let nodes): return nodes.reduce(0) { min($0 + $1.size, 1 << 40) }
        case .alternatives(let nodes): return nodes.reduce(0) { min($0 + $1.size + 2, 1 << 40) }
        case .capture(_, let body): return body.size
        case .look(_, let body): return body.size + 2
        case .repetition(let repetition, let body):
            let size = body.size
            let turns = min(repetition.maximum ?? (repetition.minimum + 1), 1 << 20)
            return size == 0 ? 0 : min(turns * (size + 1) + 1, 1 << 40)
        }
    }

    /// Whether every way through the node first asserts the start of the text.
    var isAnchored: Bool {
        switch self {
        case .assertion(.start): true
        case .sequence(let nodes): nodes.first?.isAnchored ?? false
        case .alternatives(let nodes): nodes.allSatisfy(\.isAnchored)
        case .capture(_, let body): body.isAnchored
        case .repetition(let repetition, let body): repetition.minimum > 0 && body.isAnchored
        case .empty, .set, .assertion, .look, .backReference: false
        }
    }
}

/// Finds every state that a program's threads can be in, up to a bound.
struct AutomatonBuilder {
    /// Entries of the table, visited instructions, and threads moved, beyond which no automaton is built.
    static let tableLimit = 1 << 18
    static let workLimit = 1_000_000
    static let moveLimit = 10_000_000

    private struct State: Hashable {
        /// Where threads wait, ascending, before anything was followed from there.
        var places: [Int32]
        var before: Surroundings.Side
    }

    private let program: Program
    private let alphabet: Alphabet
    private let mode: SearchMode
    private var states: [State] = []
    private var rowOf: [State: UInt32] = [:]
    private var rows: [UInt32] = []
    private var moves = 0

    /// Nil when the automaton would be too large, or when the program looks around.
    static func automaton(_ program: Program, _ alphabet: Alphabet, _ mode: SearchMode) -> Automaton? {
        guard program.looks.isEmpty else { return nil }
        var builder = AutomatonBuilder(program, alphabet, mode)
        return builder.build()
    }

    private init(_ program: Program, _ alphabet: Alphabet, _ mode: SearchMode) {
        self.program = program
        self.alphabet = alphabet
        self.mode = mode
    }

    private var stride: Int { alphabet.count + 1 }
    private var found: UInt32 { UInt32(stride) }
    private var isMovedOut: Bool { moves > Self.moveLimit }

    private mutating func build() -> Automaton? {
        rows = [UInt32](repeating: Automaton.dead, count: 2 * stride)
        for column in 0..<stride { rows[stride + column] = found }
        let start = row(for: State(places: [0], before: .edge))
        let isComplete = program.instructions.withUnsafeBufferPointer { instructions in
            guard let first = instructions.baseAddress else { return false }
            var threads = ThreadSet(instructions, start: first)
            var index = 0
            while index < states.count {
                fill(index, &threads, first)
                if threads.work > Self.workLimit || rows.count > Self.tableLimit || isMovedOut {
                    return false
                }
                index += 1
            }
            return true
        }
        return isComplete ? Automaton(alphabet, rows: rows, start: start) : nil
    }

    private mutating func row(for state: State) -> UInt32 {
        if state.places.isEmpty { return Automaton.dead }
        if let known = rowOf[state] { return known }
        let row = UInt32(rows.count)
        rowOf[state] = row
        states.append(state)
        rows.append(contentsOf: repeatElement(Automaton.dead, count: stride))
        return row
    }

    /// Fills the row of a state: one closure for each side that can follow, then one step a class.
    private mutating func fill(
        _ index: Int, _ threads: inout ThreadSet, _ instructions: UnsafePointer<Program.Instruction>
    ) {
        let state = states[index]
        let row = (index + 2) * stride
        for side in [Surroundings.Side.edge, .word, .other] {
            threads.removeAll()
            let here = Surroundings(before: state.before, after: side)
            for place in state.places { threads.add(place, here, looks: .empty, at: 0) }
            let matches = threads.hasMatched
            if side == .edge {
                rows[row + stride - 1] = matches ? found : Automaton.dead
                continue
            }
            for column in 0..<alphabet.count
            where alphabet.isWord[column] == (side == .word) && !isMovedOut {
                let isDecided = matches && mode == .anywhere
                rows[row + column] = isDecided ? found : step(column, threads, instructions)
            }
        }
    }

    private mutating func step(
        _ column: Int, _ threads: borrowing ThreadSet, _ instructions: UnsafePointer<Program.Instruction>
    ) -> UInt32 {
        var places: [Int32] = []
        moves += threads.count
        for index in 0..<threads.count {
            let place = threads.threads[index]
            let set = Int(instructions[Int(place)].first)
            if alphabet.membership[set * alphabet.count + column] { places.append(place + 1) }
        }
        if mode == .anywhere, !program.isAnchored { places.append(0) }
        places.sort()
        return row(for: State(places: places, before: alphabet.isWord[column] ? .word : .other))
    }
}

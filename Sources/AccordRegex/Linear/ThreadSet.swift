/// The places of a program that wait for the next character, each once.
struct ThreadSet: ~Copyable {
    /// The instructions that read, in the order of their discovery.
    let threads: UnsafeMutablePointer<Int32>
    private(set) var count = 0
    /// Whether the end of the program was reached.
    private(set) var hasMatched = false
    /// How many instructions were visited since the set was made.
    private(set) var work = 0

    private let program: UnsafePointer<Program.Instruction>
    private let marks: UnsafeMutablePointer<UInt32>
    private let stack: UnsafeMutablePointer<Int32>
    private var generation: UInt32 = 1

    init(_ program: UnsafeBufferPointer<Program.Instruction>, start: UnsafePointer<Program.Instruction>) {
        self.program = start
        threads = .allocate(capacity: program.count + 1)
        stack = .allocate(capacity: 2 * program.count + 2)
        marks = .allocate(capacity: program.count + 1)
        marks.initialize(repeating: 0, count: program.count + 1)
    }

    deinit {
        threads.deallocate()
        stack.deallocate()
        marks.deallocate()
    }

    mutating func removeAll() {
        count = 0
        hasMatched = false
        generation = generation &+ 1
    }

    /// Adds what can be reached from an instruction without reading.
    mutating func add(_ start: Int32, _ surroundings: Surroundings, looks: LookTable, at position: Int) {
        var height = 1
        stack[0] = start
        while height > 0 {
            height = height &- 1
            let place = Int(stack[height])
            if marks[place] == generation { continue }
            marks[place] = generation
            work = work &+ 1
            let instruction = program[place]
            switch instruction.operation {
            case .set:
                threads[count] = Int32(truncatingIfNeeded: place)
                count = count &+ 1
                continue
            case .match:
                hasMatched = true
                continue
            case .split:
                stack[height] = instruction.second
                stack[height &+ 1] = instruction.first
                height = height &+ 2
                continue
            case .jump:
                stack[height] = instruction.first
            case .assertion:
                if !surroundings.satisfies(instruction.first) { continue }
                stack[height] = Int32(truncatingIfNeeded: place &+ 1)
            case .look:
                let holds = looks.holds(Int(instruction.first), at: position)
                if holds == (instruction.second == 1) { continue }
                stack[height] = Int32(truncatingIfNeeded: place &+ 1)
            }
            height = height &+ 1
        }
    }
}

/// Runs a program's threads side by side over a text: time is the product of both sizes, bounded.
struct Simulation {
    /// Visited instructions after which a text is given up; long texts get some for each character.
    static let workLimit = 20_000_000
    static let workPerCharacter = 16

    let program: Program
    let alphabet: Alphabet
    private let mode: SearchMode

    init(_ program: Program, _ alphabet: Alphabet, _ mode: SearchMode) {
        self.program = program
        self.alphabet = alphabet
        self.mode = mode
    }

    func verdict(on text: UnsafeBufferPointer<UInt8>) -> RegularExpression.Verdict {
        let classes = UnsafeMutablePointer<UInt16>.allocate(capacity: text.count + 1)
        defer { classes.deallocate() }
        let count = alphabet.classify(text, into: classes)
        let width = count + 1
        let line = TextClasses(classes: classes, count: count)
        var work = 0
        guard !program.looks.isEmpty else { return run(line, .empty, &work) }
        let cells = program.looks.count * width
        if cells > line.workLimit { return line.gaveUp }
        let rows = UnsafeMutablePointer<Bool>.allocate(capacity: cells)
        rows.initialize(repeating: false, count: cells)
        defer { rows.deallocate() }
        let table = LookTable(rows: rows, width: width)
        for (index, look) in program.looks.enumerated() where !mark(index, look, line, table, &work) {
            return line.gaveUp
        }
        return run(line, table, &work)
    }

    /// The program itself, from left to right.
    ///
    /// - Parameter work: what the look-arounds took.
    private func run(
        _ text: TextClasses, _ looks: LookTable, _ work: inout Int
    ) -> RegularExpression.Verdict {
        program.instructions.withUnsafeBufferPointer { instructions in
            guard let start = instructions.baseAddress else { return .notFound }
            var current = ThreadSet(instructions, start: start)
            var next = ThreadSet(instructions, start: start)
            var position = 0
            while true {
                let here = text.surroundings(position, alphabet)
                if position == 0 || (mode == .anywhere && !program.isAnchored) {
                    current.add(0, here, looks: looks, at: position)
                }
                if current.hasMatched, mode == .anywhere || position == text.count { return .found }
                let isStuck = current.count == 0 && (mode == .whole || program.isAnchored)
                if position == text.count || isStuck { return .notFound }
                if work &+ current.work &+ next.work > text.workLimit { return text.gaveUp }
                step(start, &current, &next, text.classes[position], text, position + 1, looks)
                swap(&current, &next)
                position += 1
            }
        }
    }

    /// Marks every place where a look-around's body matches; false when all of them took too long.
    private func mark(
        _ index: Int, _ look: Program.Look, _ text: TextClasses, _ looks: LookTable, _ work: inout Int
    ) -> Bool {
        look.program.instructions.withUnsafeBufferPointer { instructions in
            guard let start = instructions.baseAddress else { return true }
            var current = ThreadSet(instructions, start: start)
            var next = ThreadSet(instructions, start: start)
            defer { work += current.work + next.work + instructions.count }
            var position = look.isBehind ? 0 : text.count
            let end = look.isBehind ? text.count : 0
            while true {
                current.add(0, text.surroundings(position, alphabet), looks: looks, at: position)
                if current.hasMatched { looks.note(index, at: position) }
                if position == end { return true }
                if work &+ current.work &+ next.work > text.workLimit { return false }
                let target = look.isBehind ? position + 1 : position - 1
                let read = text.classes[look.isBehind ? position : target]
                step(start, &current, &next, read, text, target, looks)
                swap(&current, &next)
                position = target
            }
        }
    }

    /// Moves the threads that read a class of characters on to another place.
    private func step(
        _ program: UnsafePointer<Program.Instruction>, _ current: inout ThreadSet, _ next: inout ThreadSet,
        _ characterClass: UInt16, _ text: TextClasses, _ target: Int, _ looks: LookTable
    ) {
        let there = text.surroundings(target, alphabet)
        let column = Int(characterClass)
        let width = alphabet.count
        next.removeAll()
        alphabet.membership.withUnsafeBufferPointer { membership in
            var index = 0
            while index < current.count {
                let place = current.threads[index]
                let set = Int(program[Int(place)].first)
                if membership[set &* width &+ column] {
                    next.add(place &+ 1, there, looks: looks, at: target)
                }
                index = index &+ 1
            }
        }
    }
}

/// A text as the classes of its characters.
struct TextClasses {
    let classes: UnsafeMutablePointer<UInt16>
    let count: Int

    var workLimit: Int { Simulation.workLimit + Simulation.workPerCharacter * count }

    var gaveUp: RegularExpression.Verdict { .gaveUp(steps: workLimit) }

    func surroundings(_ position: Int, _ alphabet: Alphabet) -> Surroundings {
        Surroundings(
            before: position == 0 ? .edge : side(classes[position &- 1], alphabet),
            after: position == count ? .edge : side(classes[position], alphabet))
    }

    private func side(_ characterClass: UInt16, _ alphabet: Alphabet) -> Surroundings.Side {
        alphabet.isWord[Int(characterClass)] ? .word : .other
    }
}

/// One text in the backtracking matcher: registers, and what to return to.
struct BacktrackRun {
    let text: [UInt32]
    /// Executed instructions after which the text is given up.
    var stepLimit = Backtracker.stepLimit
    private(set) var hasGivenUp = false
    /// Where the last match ended.
    private var end = 0

    private let program: BacktrackProgram
    private let sets: [ScalarSet]
    private let mode: SearchMode
    private var registers: [Int]
    private var trail: [Entry] = []
    private var steps = 0

    private static let unset = -1

    private enum Entry {
        /// Go on at an instruction, with this place in the text.
        case choice(place: Int, position: Int)
        /// Give a register its former value.
        case restore(register: Int, value: Int)
    }

    init(_ program: BacktrackProgram, _ sets: [ScalarSet], _ text: [UInt32], _ mode: SearchMode) {
        self.program = program
        self.sets = sets
        self.text = text
        self.mode = mode
        registers = Array(repeating: Self.unset, count: program.registerCount)
    }

    mutating func matches(from start: Int) -> Bool {
        let matches = run(0, start, isBody: false)
        unwind(to: 0)
        return matches
    }

    /// The match that begins at a place, and what a group holds.
    mutating func match(from start: Int, group: Int?) -> (range: Range<Int>, group: Range<Int>?)? {
        let matches = run(0, start, isBody: false)
        let held = matches ? group.flatMap(place(ofGroup:)) : nil
        unwind(to: 0)
        return matches ? (start..<end, held) : nil
    }

    private func place(ofGroup group: Int) -> Range<Int>? {
        let (start, end) = (registers[2 * group], registers[2 * group + 1])
        return start == Self.unset || end == Self.unset || start > end ? nil : start..<end
    }

    /// Runs from an instruction to the next `match`, and leaves on the trail what may be undone.
    private mutating func run(_ place: Int, _ position: Int, isBody: Bool) -> Bool {
        let base = trail.count
        var place = place
        var position = position
        while true {
            steps += 1
            if steps > stepLimit {
                hasGivenUp = true
                return false
            }
            if case .match = program.instructions[place] {
                if isBody { return true }
                if mode == .anywhere || position == text.count {
                    end = position
                    return true
                }
            } else if let next = execute(place, &position) {
                place = next
                continue
            }
            guard let choice = backtrack(to: base) else { return false }
            (place, position) = choice
        }
    }

    private mutating func backtrack(to base: Int) -> (Int, Int)? {
        while trail.count > base, let entry = trail.popLast() {
            switch entry {
            case .choice(let place, let position): return (place, position)
            case .restore(let register, let value): registers[register] = value
            }
        }
        return nil
    }

    private mutating func unwind(to base: Int) {
        while trail.count > base, let entry = trail.popLast() {
            if case .restore(let register, let value) = entry { registers[register] = value }
        }
    }

    private mutating func set(_ register: Int, _ value: Int) {
        if registers[register] == value { return }
        trail.append(.restore(register: register, value: registers[register]))
        registers[register] = value
    }

    /// The instruction to go on at, or nil where the way ends.
    private mutating func execute(_ place: Int, _ position: inout Int) -> Int? {
        switch program.instructions[place] {
        case .set(let set, let backwards):
            let index = backwards ? position - 1 : position
            guard index >= 0, index < text.count, sets[set].contains(text[index]) else { return nil }
            position += backwards ? -1 : 1
        case .split(let other): trail.append(.choice(place: other, position: position))
        case .jump(let target): return target
        case .save(let register): set(register, position)
        case .assertion(let assertion): if !holds(assertion, at: position) { return nil }
        case .look(let look, let next): return holds(look, bodyAt: place + 1, position) ? next : nil
        case .backReference(let groups, let ignoresCase, let backwards):
            guard let end = repeated(groups, from: position, backwards: backwards, ignoresCase: ignoresCase)
            else { return nil }
            position = end
        case .beginLoop(let loop): set(loop.register, 0)
        case .turn(let loop, let exit): return turn(loop, at: place, exit: exit, position)
        case .beginTurn(let loop): begin(loop, at: position)
        case .endTurn(let loop, let start):
            // A turn beyond the minimum that reads nothing is none (ECMA-262, RepeatMatcher).
            let isFree = registers[loop.register] > loop.repetition.minimum
            return isFree && registers[loop.register + 1] == position ? nil : start
        case .match: return nil
        }
        return place + 1
    }

    private mutating func turn(
        _ loop: BacktrackProgram.Loop, at place: Int, exit: Int, _ position: Int
    ) -> Int {
        let turns = registers[loop.register]
        if turns < loop.repetition.minimum { return place + 1 }
        if let maximum = loop.repetition.maximum, turns >= maximum { return exit }
        let isGreedy = loop.repetition.isGreedy
        trail.append(.choice(place: isGreedy ? exit : place + 1, position: position))
        return isGreedy ? place + 1 : exit
    }

    private mutating func begin(_ loop: BacktrackProgram.Loop, at position: Int) {
        set(loop.register, registers[loop.register] + 1)
        set(loop.register + 1, position)
        for group in loop.repetition.captures { forget(group) }
        steps += loop.repetition.captures.count
    }

    private mutating func forget(_ group: Int) {
        set(2 * group, Self.unset)
        set(2 * group + 1, Self.unset)
    }
}

// MARK: - Conditions

extension BacktrackRun {
    private func holds(_ assertion: PatternAssertion, at position: Int) -> Bool {
        switch assertion {
        case .start: position == 0
        case .end: position == text.count
        case .wordBoundary: isWord(position - 1) != isWord(position)
        case .notWordBoundary: isWord(position - 1) == isWord(position)
        }
    }

    private func isWord(_ index: Int) -> Bool {
        index >= 0 && index < text.count && ScalarSet.word.contains(text[index])
    }

    private mutating func holds(_ look: LookAround, bodyAt place: Int, _ position: Int) -> Bool {
        let base = trail.count
        let matches = run(place, position, isBody: true)
        if hasGivenUp { return false }
        if look.isNegated || !matches {
            unwind(to: base)
            return matches != look.isNegated
        }
        // Nothing inside is tried again, but its captures are undone with what came before.
        var kept = base
        for index in base..<trail.count {
            if case .restore = trail[index] {
                trail[kept] = trail[index]
                kept += 1
            }
        }
        trail.removeLast(trail.count - kept)
        return true
    }

    /// Where the text of the group that took part ends when it stands here again; nil when it does not.
    private mutating func repeated(
        _ groups: [Int], from position: Int, backwards: Bool, ignoresCase: Bool
    ) -> Int? {
        for group in groups {
            let start = registers[2 * group]
            let end = registers[2 * group + 1]
            steps += 1
            if start == Self.unset || end == Self.unset || start > end { continue }
            let length = end - start
            steps += length / 8
            let first = backwards ? position - length : position
            guard first >= 0, first + length <= text.count else { return nil }
            for offset in 0..<length where text[first + offset] != text[start + offset] {
                let isSame =
                    ignoresCase
                    && CaseFolding.folded(text[first + offset]) == CaseFolding.folded(text[start + offset])
                if !isSame { return nil }
            }
            return backwards ? first : first + length
        }
        return position
    }
}

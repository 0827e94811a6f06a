/// Moves runs of changed lines to where a reader would cut, when the lines around them repeat.
///
/// A run slides down over an equal line, taking it in at one end and leaving one at the other. Runs that meet
/// become one; a run that can stand beside a change of the other text does; else the cut that looks best
/// is taken, by the rules of git's indent heuristic.
struct Sliding {
    /// How far a run is moved; over many equal lines one place is as good as another.
    private static let reach = 100

    private let lines: Lines
    private let marks: UnsafeMutablePointer<Bool>
    private let others: UnsafeMutablePointer<Bool>
    private var run: Run
    /// The run of the other text at the same place, which may be empty.
    private var other: Run

    /// The marked lines between two unmarked ones, none at all for most pairs.
    private struct Run {
        var start: Int
        var end: Int

        /// The first run of a text.
        init(_ marks: UnsafeMutablePointer<Bool>) {
            (start, end) = (0, 0)
            while marks[end] { end = end &+ 1 }
        }

        mutating func moveOn(_ marks: UnsafeMutablePointer<Bool>) {
            start = end &+ 1
            end = start
            while marks[end] { end = end &+ 1 }
        }

        mutating func moveBack(_ marks: UnsafeMutablePointer<Bool>) {
            end = start &- 1
            start = end
            while marks[start &- 1] { start = start &- 1 }
        }
    }

    private init(_ lines: Lines, _ marks: UnsafeMutablePointer<Bool>, _ others: UnsafeMutablePointer<Bool>) {
        self.lines = lines
        self.marks = marks
        self.others = others
        run = Run(marks)
        other = Run(others)
    }

    /// - Parameters:
    ///   - marks: the changed lines of this text.
    ///   - others: those of the other text; they stay where they are.
    static func run(
        _ lines: Lines, _ marks: UnsafeMutablePointer<Bool>, beside others: UnsafeMutablePointer<Bool>
    ) {
        var sliding = Sliding(lines, marks, others)
        let count = lines.count
        while true {
            if sliding.run.start < sliding.run.end { sliding.settle() }
            if sliding.run.end >= count { return }
            sliding.run.moveOn(marks)
            sliding.other.moveOn(others)
        }
    }

    private mutating func settle() {
        var (size, top) = (0, 0)
        var beside: Int?
        repeat {
            size = run.end - run.start
            var steps = 0
            while steps < Self.reach, slideUp() { steps += 1 }
            top = run.end
            beside = other.start < other.end ? run.end : nil
            // Back to where it was first, and on from there.
            steps = -steps
            while steps < Self.reach, slideDown() {
                steps += 1
                if other.start < other.end { beside = run.end }
            }
        } while size != run.end - run.start
        guard top < run.end else { return }
        let target = beside ?? bestEnd(from: max(top, run.end - size - 1, run.end - Self.reach), size)
        while run.end > target, slideUp() {}
    }

    private mutating func slideUp() -> Bool {
        guard run.start > 0, lines.areEqual(run.start - 1, run.end - 1) else { return false }
        run.start -= 1
        run.end -= 1
        marks[run.start] = true
        marks[run.end] = false
        while marks[run.start - 1] { run.start -= 1 }
        other.moveBack(others)
        return true
    }

    private mutating func slideDown() -> Bool {
        guard run.end < lines.count, lines.areEqual(run.start, run.end) else { return false }
        marks[run.start] = false
        marks[run.end] = true
        run.start += 1
        run.end += 1
        while marks[run.end] { run.end += 1 }
        other.moveOn(others)
        return true
    }

    private func bestEnd(from first: Int, _ size: Int) -> Int {
        var (best, bestCost) = (first, Cut.Cost())
        for end in first...run.end {
            let cost = Cut(lines, before: end).cost + Cut(lines, before: end - size).cost
            if end == first || !bestCost.isBetter(than: cost) { (best, bestCost) = (end, cost) }
        }
        return best
    }
}

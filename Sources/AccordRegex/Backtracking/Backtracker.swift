/// Matches what no automaton can: patterns with back-references, and those too large to be unrolled.
struct Backtracker: Sendable {
    /// Executed instructions after which a text is given up.
    static let stepLimit = 2_000_000
    /// Long texts in which all matches are looked for get some more for each character.
    static let stepsPerCharacter = 64

    private let program: BacktrackProgram
    private let sets: [ScalarSet]
    private let mode: SearchMode

    init(_ pattern: Pattern, _ mode: SearchMode) {
        program = BacktrackProgram(pattern)
        sets = pattern.sets
        self.mode = mode
    }

    func verdict(on text: UnsafeBufferPointer<UInt8>) -> RegularExpression.Verdict {
        var run = BacktrackRun(program, sets, Self.scalars(text), mode)
        let isAtStartOnly = mode == .whole || program.isAnchored
        for start in 0...(isAtStartOnly ? 0 : run.text.count) {
            if run.matches(from: start) { return .found }
            if run.hasGivenUp { return .gaveUp(steps: Self.stepLimit) }
        }
        return .notFound
    }

    private static func scalars(_ text: UnsafeBufferPointer<UInt8>) -> [UInt32] {
        guard let bytes = text.baseAddress else { return [] }
        var scalars: [UInt32] = []
        scalars.reserveCapacity(text.count)
        var position = 0
        while position < text.count {
            let decoded = UTF8Decoder.decode(bytes, at: position, end: text.count)
            scalars.append(decoded >> 3)
            position += Int(decoded & 7)
        }
        return scalars
    }
}

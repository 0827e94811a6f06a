import Synchronization

/// Finds where a pattern matches, with the first group: made when it is first asked for.
final class MatchFinder: Sendable {
    let hasGroup: Bool
    private let pattern: Pattern
    private let program = AtomicLazyReference<Box>()

    private final class Box: Sendable {
        let program: BacktrackProgram

        init(_ program: BacktrackProgram) { self.program = program }
    }

    init(_ pattern: Pattern) {
        self.pattern = pattern
        hasGroup = pattern.groupCount > 0
    }

    /// - Returns: nil where the matcher gave up.
    func matches(in text: UnsafeBufferPointer<UInt8>) -> [RegularExpression.Match]? {
        let box = program.load() ?? program.storeIfNil(Box(BacktrackProgram(pattern)))
        let (scalars, offsets) = Self.scalars(text)
        var run = BacktrackRun(box.program, pattern.sets, scalars, .anywhere)
        run.stepLimit = Backtracker.stepLimit + Backtracker.stepsPerCharacter * scalars.count
        var found: [RegularExpression.Match] = []
        var start = 0
        while start <= scalars.count {
            let match = run.match(from: start, group: hasGroup ? 0 : nil)
            if run.hasGivenUp { return nil }
            guard let match else {
                start += 1
                continue
            }
            found.append(
                RegularExpression.Match(
                    range: offsets[match.range.lowerBound]..<offsets[match.range.upperBound],
                    group: match.group.map { offsets[$0.lowerBound]..<offsets[$0.upperBound] }))
            start = max(match.range.upperBound, start + 1)
        }
        return found
    }

    /// The scalars of a text, and where each begins; the end of the text is the last offset.
    private static func scalars(_ text: UnsafeBufferPointer<UInt8>) -> ([UInt32], [Int]) {
        var (scalars, offsets): ([UInt32], [Int]) = ([], [])
        scalars.reserveCapacity(text.count)
        offsets.reserveCapacity(text.count + 1)
        var position = 0
        if let bytes = text.baseAddress {
            while position < text.count {
                let decoded = UTF8Decoder.decode(bytes, at: position, end: text.count)
                scalars.append(decoded >> 3)
                offsets.append(position)
                position += Int(decoded & 7)
            }
        }
        return (scalars, offsets + [position])
    }
}

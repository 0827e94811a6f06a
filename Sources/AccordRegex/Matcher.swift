import Synchronization

/// Whether a match may stand anywhere in the text or has to be all of it.
enum SearchMode: Sendable {
    case anywhere, whole
}

/// The engines for one pattern: the one for its usual mode made at once, the other when it is first asked.
final class Matcher: Sendable {
    let isLinear: Bool
    private let pattern: Pattern
    private let mode: SearchMode
    private let usual: Engine
    private let other = AtomicLazyReference<Engine>()

    init(_ pattern: Pattern, _ mode: SearchMode) {
        self.pattern = pattern
        self.mode = mode
        usual = Engine(pattern, mode)
        isLinear = pattern.isLinear
    }

    @inline(__always)
    func verdict(on text: UnsafeBufferPointer<UInt8>, _ mode: SearchMode) -> RegularExpression.Verdict {
        if mode == self.mode { return usual.verdict(on: text) }
        let engine = other.load() ?? other.storeIfNil(Engine(pattern, mode))
        return engine.verdict(on: text)
    }
}

/// What decides a text: the fastest engine that can hold the pattern.
private final class Engine: Sendable {
    private let automaton: Automaton?
    private let other: Other

    private enum Other {
        case none
        case simulation(Simulation)
        case backtracking(Backtracker)
    }

    init(_ pattern: Pattern, _ mode: SearchMode) {
        guard let program = ProgramBuilder.program(for: pattern) else {
            automaton = nil
            other = .backtracking(Backtracker(pattern, mode))
            return
        }
        let alphabet = Alphabet(pattern.sets, wordsMatter: pattern.hasWordBoundaries)
        automaton = AutomatonBuilder.automaton(program, alphabet, mode)
        other = automaton == nil ? .simulation(Simulation(program, alphabet, mode)) : .none
    }

    func verdict(on text: UnsafeBufferPointer<UInt8>) -> RegularExpression.Verdict {
        if let automaton { return automaton.matches(text) ? .found : .notFound }
        switch other {
        case .none: return .notFound
        case .simulation(let simulation): return simulation.verdict(on: text)
        case .backtracking(let backtracker): return backtracker.verdict(on: text)
        }
    }
}

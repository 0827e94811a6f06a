import AccordExpectations
import Synchronization

/// The sequences of the factories of one test: parallel tests each count for themselves.
final class FactorySequences: Sendable {
    /// Where no test is known, models are still told apart.
    private static let process = FactorySequences()

    private let last = Mutex<[ObjectIdentifier: Int]>([:])

    static func next(of factory: any Factory.Type) -> Int {
        let scope = Scope.current
        let sequences = scope?.execution.object(FactorySequences.self) { FactorySequences() } ?? process
        return sequences.next(of: factory)
    }

    private func next(of factory: any Factory.Type) -> Int {
        last.withLock { last in
            last[ObjectIdentifier(factory), default: 0] += 1
            return last[ObjectIdentifier(factory), default: 0]
        }
    }
}

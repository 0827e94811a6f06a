import Synchronization

/// Keeps continuations until the process ends.
final class Waiting: Sendable {
    private let continuations = Mutex<[CheckedContinuation<Void, Never>]>([])

    func keep(_ continuation: CheckedContinuation<Void, Never>) {
        continuations.withLock { $0.append(continuation) }
    }
}

import Synchronization

/// The first result counts; it may come before or after somebody waits for it.
final class Race<R: Sendable>: Sendable {
    private struct State {
        var result: Result<R, any Error>?
        var waiting: CheckedContinuation<R, any Error>?
    }

    private let state = Mutex(State())

    /// Called once.
    func wait(_ continuation: CheckedContinuation<R, any Error>) {
        let result = state.withLock { state in
            if state.result == nil { state.waiting = continuation }
            return state.result
        }
        if let result { continuation.resume(with: result) }
    }

    /// Later results are dropped.
    func finish(_ result: Result<R, any Error>) {
        let waiting = state.withLock { state in
            guard state.result == nil else { return CheckedContinuation<R, any Error>?.none }
            state.result = result
            return state.waiting
        }
        waiting?.resume(with: result)
    }
}

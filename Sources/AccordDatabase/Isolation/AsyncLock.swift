import Synchronization

/// A lock that tasks wait for in order, without a thread, and that a cancelled task stops waiting for.
final class AsyncLock: Sendable {
    private struct State {
        var isHeld = false
        var next: UInt64 = 0
        var waiting: [(ticket: UInt64, continuation: CheckedContinuation<Bool, Never>)] = []
        /// Tickets that were given up before they had begun to wait.
        var givenUp: Set<UInt64> = []
    }

    private let state = Mutex(State())

    /// - Throws: `CancellationError` where the task was cancelled before the lock was free.
    func lock() async throws {
        let ticket = state.withLock { state in
            state.next += 1
            return state.next
        }
        let isMine = await withTaskCancellationHandler {
            await withCheckedContinuation { wait(ticket, $0) }
        } onCancel: {
            giveUp(ticket)
        }
        state.withLock { _ = $0.givenUp.remove(ticket) }
        guard isMine else { throw CancellationError() }
    }

    /// Hands the lock to who has waited longest.
    func unlock() {
        let next = state.withLock { state -> CheckedContinuation<Bool, Never>? in
            guard !state.waiting.isEmpty else {
                state.isHeld = false
                return nil
            }
            return state.waiting.removeFirst().continuation
        }
        next?.resume(returning: true)
    }

    private func wait(_ ticket: UInt64, _ continuation: CheckedContinuation<Bool, Never>) {
        let answer = state.withLock { state -> Bool? in
            if state.givenUp.contains(ticket) { return false }
            if !state.isHeld {
                state.isHeld = true
                return true
            }
            state.waiting.append((ticket, continuation))
            return nil
        }
        if let answer { continuation.resume(returning: answer) }
    }

    private func giveUp(_ ticket: UInt64) {
        let continuation = state.withLock { state -> CheckedContinuation<Bool, Never>? in
            guard let index = state.waiting.firstIndex(where: { $0.ticket == ticket }) else {
                state.givenUp.insert(ticket)
                return nil
            }
            return state.waiting.remove(at: index).continuation
        }
        continuation?.resume(returning: false)
    }
}

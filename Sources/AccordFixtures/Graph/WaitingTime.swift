import Synchronization

/// How long a set-up has waited for what others do: no part of its own time.
final class WaitingTime: Sendable {
    private struct State {
        var waits = 0
        var since = ContinuousClock.now
        var total: Duration = .zero
    }

    private let state = Mutex(State())

    /// Up to now; a wait that goes on counts as well.
    var total: Duration {
        state.withLock { $0.total + ($0.waits > 0 ? ContinuousClock.now - $0.since : .zero) }
    }

    /// Runs a wait; several at once count once.
    func counting<R: Sendable>(_ wait: () async throws -> R) async rethrows -> R {
        state.withLock { state in
            if state.waits == 0 { state.since = .now }
            state.waits += 1
        }
        defer {
            state.withLock { state in
                state.waits -= 1
                if state.waits == 0 { state.total += ContinuousClock.now - state.since }
            }
        }
        return try await wait()
    }
}

extension FixtureContext {
    /// Runs what does not count against the time limit of this set-up: waiting for what another test holds.
    package func waiting<R: Sendable>(_ wait: () async throws -> R) async rethrows -> R {
        try await waits.counting(wait)
    }
}

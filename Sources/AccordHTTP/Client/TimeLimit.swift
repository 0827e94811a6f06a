import Synchronization

/// Ends waiting after a time, even for work that ignores its cancellation.
enum TimeLimit {
    /// Runs `work` in a task that inherits the caller's task locals, and waits for it no longer than `limit`.
    static func run<R: Sendable>(
        _ limit: Duration, orThrow timeout: some Error, _ work: @escaping @Sendable () async throws -> R
    ) async throws -> R {
        let race = Race<R>()
        let task = Task { race.finish(await Result { try await work() }) }
        let clock = Task {
            try await Task.sleep(for: limit)
            race.finish(.failure(timeout))
            task.cancel()
        }
        defer { clock.cancel() }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { race.wait($0) }
        } onCancel: {
            task.cancel()
            race.finish(.failure(CancellationError()))
        }
    }
}

/// The first result counts; it may come before or after somebody waits for it.
private final class Race<R: Sendable>: Sendable {
    private struct State {
        var result: Result<R, any Error>?
        var waiting: CheckedContinuation<R, any Error>?
    }

    private let state = Mutex(State())

    init() {}

    func wait(_ continuation: CheckedContinuation<R, any Error>) {
        let result = state.withLock { state in
            if state.result == nil { state.waiting = continuation }
            return state.result
        }
        if let result { continuation.resume(with: result) }
    }

    func finish(_ result: Result<R, any Error>) {
        let waiting = state.withLock { state in
            guard state.result == nil else { return CheckedContinuation<R, any Error>?.none }
            state.result = result
            return state.waiting
        }
        waiting?.resume(with: result)
    }
}

extension Result where Failure == any Error, Success: Sendable {
    /// The outcome of an asynchronous function.
    fileprivate init(_ body: () async throws -> Success) async {
        do { self = .success(try await body()) } catch { self = .failure(error) }
    }
}

/// Ends waiting after a time, even for work that ignores its cancellation.
package enum TimeLimit {
    /// A clock cannot be set to later than the end of time.
    private static let longest: Duration = .seconds(86400 * 365)

    /// Runs `work` in a task with the caller's task locals, and waits for it no longer than `limit`.
    package static func run<R: Sendable>(
        _ limit: Duration, orThrow timeout: some Error, _ work: @escaping @Sendable () async throws -> R
    ) async throws -> R {
        let race = Race<R>()
        let task = Task { race.finish(await Result { try await work() }) }
        let clock = Task {
            try await Task.sleep(for: min(limit, longest))
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

extension Result where Failure == any Error, Success: Sendable {
    /// The outcome of an asynchronous function.
    fileprivate init(_ body: () async throws -> Success) async {
        do { self = .success(try await body()) } catch { self = .failure(error) }
    }
}

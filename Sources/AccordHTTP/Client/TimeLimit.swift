/// Ends waiting after a time, even for work that ignores its cancellation.
package enum TimeLimit {
    /// A clock cannot be set to later than the end of time.
    private static let longest: Duration = .seconds(86400 * 365)
    /// While time does not count, the rest stays as small as it is.
    private static let shortest: Duration = .milliseconds(5)

    /// Runs `work` in a task with the caller's task locals, and waits for it no longer than `limit`.
    ///
    /// - Parameter uncounted: how much of the time so far does not count; asked when the limit is reached.
    package static func run<R: Sendable>(
        _ limit: Duration, besides uncounted: @escaping @Sendable () -> Duration = { .zero },
        orThrow timeout: some Error, _ work: @escaping @Sendable () async throws -> R
    ) async throws -> R {
        let race = Race<R>()
        let task = Task { race.finish(await Result { try await work() }) }
        let clock = Task {
            let start = ContinuousClock.now
            while true {
                let rest = min(limit, longest) + uncounted() - (.now - start)
                guard rest > .zero else { break }
                try await Task.sleep(for: max(rest, shortest))
            }
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

#if Hummingbird
import Logging
import ServiceLifecycle

/// The services of an app, running until they are shut down gracefully.
struct Services: Sendable {
    /// How long the services may take to shut down before they are cancelled: below the time limit of
    /// fixtures, and far above what a busy machine needs.
    static let shutDownLimit: Duration = .seconds(45)

    private let group: ServiceGroup
    private let run: Task<Void, any Error>
    private let limit: Duration

    /// Starts the services and waits until all of them were started.
    ///
    /// - Parameter limit: how long they may take to shut down.
    /// - Throws: what a service throws that ends before that; `CancellationError`, with no service left running.
    static func start(
        _ services: [any Service], logger: Logger, limit: Duration = shutDownLimit
    ) async throws -> Services {
        let (started, continuation) = AsyncStream.makeStream(of: Void.self)
        var configuration = ServiceGroupConfiguration(
            services: services + [Announcement(started: continuation)], logger: logger)
        configuration.maximumGracefulShutdownDuration = limit
        let group = ServiceGroup(configuration: configuration)
        let run = Task {
            defer { continuation.finish() }
            try await group.run()
        }
        var hasStarted = false
        for await _ in started {
            hasStarted = true
            break
        }
        if !hasStarted {
            // A task that is cancelled hears of no start: what it has started ends all the same.
            await group.triggerGracefulShutdown()
            let end = await run.result
            try Task.checkCancellation()
            try end.get()
        }
        return Services(group: group, run: run, limit: limit)
    }

    /// Asks all services to end, and waits until they have.
    ///
    /// - Throws: `ServiceFailed` where a service threw, be it long before, or did not end in time.
    func shutDown() async throws {
        await group.triggerGracefulShutdown()
        do { try await run.value } catch { throw ServiceFailed(error: error, limit: limit) }
    }
}

/// A service of the app threw while it ran, or when it was shut down.
struct ServiceFailed: Error, CustomStringConvertible {
    let error: any Error
    let limit: Duration

    var description: String {
        guard error is CancellationError else { return "a service of the app failed: \(error)" }
        return "a service of the app was cancelled: it did not end within "
            + "\(limit / .seconds(1)) seconds of its graceful shutdown"
    }
}

/// The last service of a group: when it runs, all others were started.
private struct Announcement: Service {
    let started: AsyncStream<Void>.Continuation

    func run() async throws {
        started.yield()
        try await gracefulShutdown()
    }
}
#endif

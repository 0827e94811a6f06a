import AccordExpectations
import AccordHTTP

/// The apps that one test execution has started: each built once, when it is first asked for.
actor RunningApps {
    typealias Running = (app: (any Sendable)?, transport: any HTTPTransport)

    private var starts: [AppBinding.Key: Task<Running, any Error>] = [:]

    /// The app bound in this scope, started now if it was not before.
    ///
    /// - Throws: `FixtureError.noScope` or `.nothingBound`; what building or starting the app throws.
    static func current() async throws -> (running: Running, scope: Scope) {
        guard let scope = Scope.current else { throw FixtureError.noScope }
        guard let binding = scope.bindings[AppBinding.self] else { throw FixtureError.nothingBound }
        let apps = scope.execution.object(RunningApps.self) { RunningApps() }
        return (try await apps.running(binding, in: scope.execution), scope)
    }

    private func running(_ binding: AppBinding, in execution: TestExecution) async throws -> Running {
        if let start = starts[binding.key] { return try await start.value }
        let start = Task {
            do {
                let running = try await binding.start()
                execution.atEnd { try await running.transport.shutDown() }
                return running
            } catch {
                throw FixtureError.appDidNotStart(binding.name, reason: String(describing: error))
            }
        }
        starts[binding.key] = start
        return try await start.value
    }
}

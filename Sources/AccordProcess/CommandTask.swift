import AccordHTTP

/// One run of a command in the process of the test: started, waited for, cancelled when its time is over.
struct CommandTask {
    private let place: InThisProcess
    private let invocation: Invocation
    private let sink = CommandSink()

    init(_ place: InThisProcess, _ arguments: [String]) {
        self.place = place
        invocation = Invocation(name: place.name, arguments: arguments)
    }

    func result() async throws -> CommandResult {
        let clock = ContinuousClock()
        let start = clock.now
        guard let exit = try await exit() else { throw CommandError(kind: .notRun(invocation)) }
        return CommandResult(
            invocation: invocation, exit: exit, output: sink.output, errors: sink.errors,
            duration: start.duration(to: clock.now), isInThisProcess: true)
    }

    private struct Late: Error {}

    private func exit() async throws -> CommandExit? {
        let (place, arguments, sink) = (place, invocation.arguments, sink)
        // A child of the test's task: its fixtures and issues are those of the test.
        let task = Task { await place.run(arguments, sink) }
        do {
            return try await TimeLimit.run(place.timeLimit, orThrow: Late()) { await task.value }
        } catch {
            let hasEnded = await end(task)
            guard error is Late else { throw error }
            throw CommandError(
                kind: .cancelled(
                    invocation, place.timeLimit, goesOn: !hasEnded, output: sink.output, errors: sink.errors))
        }
    }

    /// Cancels the command, and gives it a while.
    ///
    /// - Returns: whether it has ended.
    private func end(_ task: Task<CommandExit?, Never>) async -> Bool {
        task.cancel()
        // Apart from the test, which may be cancelled itself.
        return await Task { [patience = place.patience] in
            (try? await TimeLimit.run(patience, orThrow: Late()) { _ = await task.value }) != nil
        }.value
    }
}

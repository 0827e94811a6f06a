public import ArgumentParser

extension CommandRunner where Place == InThisProcess {
    /// Runs an ArgumentParser command in the process of the test: exit codes and messages without a start.
    ///
    /// What ArgumentParser itself says (help, a version, what is wrong with the arguments) is in the result.
    /// What the command writes with `print` is **not**: standard output belongs to the whole process, where
    /// other tests write at the same time. Let the command write through something that `around` can
    /// replace, or run the executable: `CommandRunner(product:)`.
    ///
    /// ```swift
    /// CommandRunner(Import.self) { sink, run in
    ///     try await Terminal.$current.withValue(Terminal(write: sink.write)) { try await run() }
    /// }
    /// ```
    ///
    /// - Parameters:
    ///   - command: the root command; its subcommands are found as the executable finds them.
    ///   - around: runs the command, with whatever takes its output bound to the sink; it has to call `run`.
    public init<Command: ParsableCommand & SendableMetatype>(
        _ command: Command.Type,
        around:
            @escaping @Sendable (
                _ sink: CommandSink, _ run: () async throws -> Void
            ) async throws -> Void = { _, run in try await run() }
    ) {
        place = InThisProcess(name: command._commandName) { arguments, sink in
            await Self.run(command, arguments, sink, around)
        }
    }

    /// Parses the arguments, runs the command and gives the exit code that its executable would have.
    ///
    /// A command that is not over in time is cancelled. One that goes on all the same cannot be ended in
    /// this process, which the error says: run it in one of its own.
    ///
    /// - Throws: `CommandError` where it does not end in time, or `around` does not run it;
    ///   `CancellationError`.
    public func run(_ arguments: String...) async throws -> CommandResult { try await run(arguments) }

    /// Like `run(_:)`, with the arguments as an array.
    public func run(_ arguments: [String]) async throws -> CommandResult {
        try await CommandTask(place, arguments).result()
    }

    /// The same runner with another limit in time; 60 seconds without a word.
    public func timeLimit(_ limit: Duration) -> Self {
        var copy = self
        copy.place.timeLimit = limit
        return copy
    }

    /// `ParsableArguments.exit(withError:)`, without its last step.
    private static func run<Command: ParsableCommand & SendableMetatype>(
        _ type: Command.Type, _ arguments: [String], _ sink: CommandSink,
        _ around: (CommandSink, () async throws -> Void) async throws -> Void
    ) async -> CommandExit? {
        var hasRun = false
        do {
            try await around(sink) {
                hasRun = true
                try await parseAndRun(type, arguments)
            }
            return hasRun ? .code(0) : nil
        } catch {
            let code = type.exitCode(for: error)
            let message = type.fullMessage(for: error, columns: columns)
            guard !message.isEmpty else { return .code(code.rawValue) }
            if code.isSuccess { sink.write(message + "\n") } else { sink.writeError(message + "\n") }
            return .code(code.rawValue)
        }
    }

    /// What ArgumentParser takes for the width of an output that is no terminal.
    private static var columns: Int { 80 }

    private static func parseAndRun<Command: ParsableCommand & SendableMetatype>(
        _ type: Command.Type, _ arguments: [String]
    ) async throws {
        var command = try type.parseAsRoot(arguments)
        // Only a root that is asynchronous itself starts an asynchronous `main`.
        if type is any AsyncParsableCommand.Type, var command = command as? any AsyncParsableCommand {
            try await command.run()
        } else {
            try command.run()
        }
    }
}

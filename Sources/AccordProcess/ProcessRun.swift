#if Process
import AccordFixtures
import Subprocess

#if canImport(System)
import System
#else
import SystemPackage
#endif

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// One run of an executable: started, fed, listened to, ended.
struct ProcessRun {
    private let place: OwnProcess
    private let invocation: Invocation
    private let input: [UInt8]

    init(_ place: OwnProcess, _ arguments: [String], _ input: [UInt8]) throws(CommandError) {
        self.place = place
        self.input = input
        let found = try place.executable.locate(path: place.environment.path)
        invocation = Invocation(name: found.name, arguments: arguments, path: found.path)
        if let folder = place.workingFolder, !Self.isFolder(folder) {
            throw CommandError(kind: .noFolder(folder))
        }
    }

    func result() async throws -> CommandResult {
        Self.ignoreBrokenPipes()
        let (clock, group) = (ContinuousClock(), ProcessGroup())
        let start = clock.now
        let (end, written) = try await run(group)
        group.kill()
        // The test was cancelled, and the command with it: how it ended says nothing.
        try Task.checkCancellation()
        let (output, errors) = (written.output, written.errors)
        if written.isLate {
            throw CommandError(
                kind: .timeLimit(invocation, place.timeLimit, output: output, errors: errors))
        }
        return CommandResult(
            invocation: invocation, exit: end, output: output, errors: errors,
            duration: start.duration(to: clock.now), isInThisProcess: false)
    }

    // MARK: -

    private struct Written: Sendable {
        var output = CommandOutput(bytes: [])
        var errors = CommandOutput(bytes: [])
        var isLate = false
    }

    private enum Event: Sendable { case output(CommandOutput), errors(CommandOutput), late, fed }

    private func run(_ group: ProcessGroup) async throws -> (CommandExit, Written) {
        do {
            let result = try await Subprocess.run(
                configuration, input: .inputWriter, output: .sequence, error: .sequence
            ) { execution in
                group.started(execution.processIdentifier.value)
                return try await follow(execution, group)
            }
            return (CommandExit(result.terminationStatus), result.closureResult)
        } catch {
            group.kill()
            try Task.checkCancellation()
            guard let error = error as? SubprocessError else { throw error }
            throw CommandError(kind: .notStarted(invocation, reason: error.description))
        }
    }

    private func follow(
        _ execution: Execution<CustomWriteInput, SequenceOutput, SequenceOutput>, _ group: ProcessGroup
    ) async throws -> Written {
        try await withThrowingTaskGroup(of: Event.self) { tasks in
            let (input, limits) = (input, (time: place.timeLimit, output: place.outputLimit))
            tasks.addTask {
                // A command that ends, or closes its input, before it has read it all has done nothing wrong.
                _ = try? await execution.standardInputWriter.write(input)
                try? await execution.standardInputWriter.finish()
                return .fed
            }
            tasks.addTask { .output(try await Self.read(execution.standardOutput, upTo: limits.output)) }
            tasks.addTask { .errors(try await Self.read(execution.standardError, upTo: limits.output)) }
            tasks.addTask {
                try? await Task.sleep(for: limits.time)
                return .late
            }
            return try await Self.gather(&tasks, group)
        }
    }

    /// Both outputs; an end in time cancels the timer.
    private static func gather(
        _ tasks: inout ThrowingTaskGroup<Event, any Error>, _ group: ProcessGroup
    ) async throws -> Written {
        var (written, open) = (Written(), 2)
        while open > 0, let event = try await tasks.next() {
            switch event {
            case .output(let output): (written.output, open) = (output, open - 1)
            case .errors(let errors): (written.errors, open) = (errors, open - 1)
            case .fed: break
            case .late:
                written.isLate = !Task.isCancelled
                group.kill()
            }
        }
        tasks.cancelAll()
        return written
    }

    private static func read(
        _ stream: SubprocessOutputSequence, upTo limit: Int
    ) async throws -> CommandOutput {
        var (bytes, dropped) = ([UInt8](), 0)
        for try await buffer in stream {
            let room = min(limit - bytes.count, buffer.count)
            buffer.withUnsafeBytes { bytes.append(contentsOf: $0.prefix(room)) }
            dropped += buffer.count - room
        }
        return CommandOutput(bytes: bytes, droppedCount: dropped)
    }

    private var configuration: Subprocess.Configuration {
        var options = PlatformOptions()
        options.createSession = true
        options.teardownSequence = [
            .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(1))
        ]
        return Subprocess.Configuration(
            executable: .path(FilePath(invocation.path ?? "")), arguments: Arguments(invocation.arguments),
            environment: place.environment.forSubprocess,
            workingDirectory: place.workingFolder.map { FilePath($0) },
            platformOptions: options)
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// A write to a command that has closed its input must fail, and not end the test process.
    private static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }
}

extension CommandExit {
    fileprivate init(_ status: TerminationStatus) {
        switch status {
        case .exited(let code): self = .code(code)
        case .signaled(let signal): self = .signal(signal)
        }
    }
}
#endif

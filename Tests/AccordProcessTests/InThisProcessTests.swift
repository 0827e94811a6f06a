import Accord
import Testing

@testable import AccordProcess

@Suite struct InThisProcessTests {
    private let greet = CommandRunner(Greet.self) { sink, run in
        try await Greet.$write.withValue({ sink.write($0) }) { try await run() }
    }

    @Test func `a command that ends well has exit code 0 and what it wrote to the sink`() async throws {
        let result = try await greet.run("--name", "Ada")
        #expect(result.exit == .code(0))
        #expect(result.output.text == "hello, Ada\n")
        #expect(result.errors.bytes.isEmpty)
        #expect(result.commandLine == "greet --name Ada")
    }

    @Test(arguments: [
        (["--nonsense"], 64, "Error: Unknown option '--nonsense'"),
        (["--name", ""], 64, "Error: --name is empty"),
        (["--name", "trouble"], 1, "Error: there is trouble"),
    ])
    func `what goes wrong has the code and the message of the executable`(
        arguments: [String], code: Int32, message: String
    ) async throws {
        let result = try await greet.run(arguments)
        result.expectExit(code).expectError(containing: message)
        #expect(result.errors.text?.hasSuffix("\n") == true)
    }

    @Test(arguments: [(["--help"], "OVERVIEW: Greets somebody."), (["--version"], "1.2.3\n")])
    func `help and version go to standard output, with exit code 0`(
        arguments: [String], text: String
    ) async throws {
        let result = try await greet.run(arguments).expectExit(0).expectOutput(containing: text)
        #expect(result.errors.bytes.isEmpty)
    }

    @Test func `an exit code that the command throws is its own, without a message`() async throws {
        let result = try await greet.run("--code", "7").expectExit(7)
        #expect(result.errors.bytes.isEmpty)
    }

    @Test func `an asynchronous root runs, and so do its subcommands`() async throws {
        let runner = CommandRunner(Wait.self) { sink, run in
            try await Greet.$write.withValue({ sink.write($0) }) { try await run() }
        }
        #expect(try await runner.run().output.text == "waited\n")
        #expect(try await runner.run("again").output.text == "waited again\n")
    }

    @Test func `commands that run at once do not see each other's output`() async throws {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<100 {
                group.addTask {
                    try await self.greet.run("--name", "n\(number)").output.text == "hello, n\(number)\n"
                }
            }
            for try await isRight in group { #expect(isRight) }
        }
    }

    // MARK: - Commands that do not end

    @Test func `a command that hangs is cancelled when its time is over, and named`() async {
        let error = await #expect(throws: CommandError.self) {
            try await CommandRunner(Stuck.self).timeLimit(.milliseconds(20)).patience(.seconds(600))
                .run("--politely")
        }
        #expect(
            error?.description.contains(
                "stuck --politely did not end within 0.02 seconds and was cancelled\n") == true)
    }

    @Test func `a command that goes on although it was cancelled is told apart`() async {
        let gate = AsyncStream.makeStream(of: Void.self)
        let runner = CommandRunner(Stuck.self) { _, run in
            try await Stuck.$waits.withValue({
                // Detached, so that no cancellation comes here.
                await Task.detached { for await _ in gate.stream {} }.value
            }) { try await run() }
        }
        let error = await #expect(throws: CommandError.self) {
            try await runner.timeLimit(.milliseconds(1)).patience(.milliseconds(1)).run()
        }
        #expect(
            error?.description.contains(
                "stuck did not end within 0.001 seconds, was cancelled, and goes on all the same") == true)
        gate.continuation.finish()
    }

    @Test func `a cancelled test ends its command, which has no result`() async {
        let (stream, started) = AsyncStream.makeStream(of: Void.self)
        let runner = CommandRunner(Stuck.self) { _, run in
            try await Stuck.$write.withValue({ _ in started.finish() }) { try await run() }
        }
        let task = Task { try await runner.run("--politely") }
        for await _ in stream {}
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func `a command that nobody has run has no exit code`() async {
        let error = await #expect(throws: CommandError.self) {
            try await CommandRunner(Greet.self) { _, _ in }.run("--name", "Ada")
        }
        #expect(
            error?.description.contains(
                "greet --name Ada: the function around the command has not run it") == true)
    }
}

extension CommandRunner where Place == InThisProcess {
    fileprivate func patience(_ patience: Duration) -> Self {
        var copy = self
        copy.place.patience = patience
        return copy
    }
}

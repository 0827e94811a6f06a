import Accord
import AccordProcess
import Testing

@Suite struct InThisProcessTests {
    private let greet = CommandRunner(Greet.self) { sink, run in
        try await Greet.$write.withValue({ sink.write($0) }) { try await run() }
    }

    @Test func `a command that ends well has exit code 0 and what it wrote to the sink`() async {
        let result = await greet.run("--name", "Ada")
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
    ) async {
        let result = await greet.run(arguments)
        result.expectExit(code).expectError(containing: message)
        #expect(result.errors.text?.hasSuffix("\n") == true)
    }

    @Test(arguments: [(["--help"], "OVERVIEW: Greets somebody."), (["--version"], "1.2.3\n")])
    func `help and version go to standard output, with exit code 0`(
        arguments: [String], text: String
    ) async {
        let result = await greet.run(arguments).expectExit(0).expectOutput(containing: text)
        #expect(result.errors.bytes.isEmpty)
    }

    @Test func `an exit code that the command throws is its own, without a message`() async {
        let result = await greet.run("--code", "7").expectExit(7)
        #expect(result.errors.bytes.isEmpty)
    }

    @Test func `an asynchronous root runs, and so do its subcommands`() async {
        let runner = CommandRunner(Wait.self) { sink, run in
            try await Greet.$write.withValue({ sink.write($0) }) { try await run() }
        }
        #expect(await runner.run().output.text == "waited\n")
        #expect(await runner.run("again").output.text == "waited again\n")
    }

    @Test func `commands that run at once do not see each other's output`() async {
        await withTaskGroup(of: Bool.self) { group in
            for number in 0..<100 {
                group.addTask {
                    await self.greet.run("--name", "n\(number)").output.text == "hello, n\(number)\n"
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }
}

import AccordReport

extension Rule {
    static let exit = Rule(
        "process/exit", headline: "{subject}: expected {wanted}, got {found}",
        help: "The command ended in another way than expected; what it wrote is shown, cut.")

    static let text = Rule(
        "process/text", headline: "{subject}: {stream} does not contain the expected text",
        help: "The text is searched byte for byte.")

    static let timeLimit = Rule(
        "process/time-limit", headline: "{subject} did not end within {limit} and was killed",
        hint: "give it longer: .timeLimit(.seconds(60)); or give it the input that it waits for",
        help: "The command and everything that it had started were sent SIGKILL.")

    static let cancelled = Rule(
        "process/cancelled", headline: "{subject} did not end within {limit} and was cancelled",
        hint: "give it longer: .timeLimit(.seconds(60)); or see what it waits for",
        help: "A command in the process of the test is cancelled as a Swift task is.")

    static let goesOn = Rule(
        "process/goes-on",
        headline: "{subject} did not end within {limit}, was cancelled, and goes on all the same",
        hint: "run it in a process of its own, where it can be killed: CommandRunner(product: …)",
        help: "Swift has no way to end a task that does not look whether it is cancelled.")

    static let notRun = Rule(
        "process/not-run", headline: "{subject}: the function around the command has not run it",
        hint: "call what it is given: CommandRunner(…) { sink, run in try await run() }",
        help: "Without the command there is no exit code and no output that could be right or wrong.")

    static let notFound = Rule(
        "process/not-found", headline: "there is no executable {subject} on the PATH",
        hint: "a test that can do without it says so: @Test(.requires(.executable(\"{subject}\")))",
        help: "A name without a slash is looked for in the folders of PATH, as the command would see it.")

    static let missing = Rule(
        "process/missing", headline: "nothing stands at {subject}",
        help: "A name with a slash is a path, absolute or relative to the folder of the test process.")

    static let notExecutable = Rule(
        "process/not-executable", headline: "{subject} is not executable",
        hint: "chmod +x {subject}",
        help: "The file has no permission to be executed, or is a folder.")

    static let noProduct = Rule(
        "process/no-product", headline: "no product {subject} stands beside the tests, in {folder}",
        hint: "declare it in Package.swift: .executableTarget(name: \"{subject}\", …)",
        help: "Executables of the package are built together with its tests, into the same folder.")

    static let noFolder = Rule(
        "process/no-folder", headline: "the working folder {subject} is no folder",
        help: "A command is started in a folder that exists.")

    static let notStarted = Rule(
        "process/not-started", headline: "{subject} could not be started: {reason}",
        help: "The system's own reason is shown as it is.")

    static let cut = Rule(
        "process/cut", headline: "{subject}: {count} bytes of {stream} were dropped, so it is no snapshot",
        hint: "raise the limit: .outputLimit(bytes)",
        help: "Output beyond the runner's limit is read and dropped.")

    static let notText = Rule(
        "process/not-text", headline: "{subject}: {stream} is not UTF-8, so it is no text",
        hint: "compare its bytes: expectSnapshot(of: result.output.bytes, as: .data)",
        help: "Text is read as UTF-8.")
}

/// The sentences below the headline of a finding.
enum Rules {
    static func exit(_ exit: CommandExit) -> String {
        exit.signal.map { "an end by signal \($0)" } ?? "exit code \(exit.code ?? 0)"
    }

    static func ended(_ exit: CommandExit) -> String { "it ended with \(self.exit(exit))" }

    static func command(_ line: String) -> String { "command: \(Visible.text(line))" }

    static func written(_ stream: CommandStream, _ output: CommandOutput) -> String {
        guard !output.bytes.isEmpty else { return "\(stream.rawValue): (empty)" }
        let lines = Excerpt.lines(
            of: output.lines.map(Visible.text).joined(separator: "\n"), limit: linesShown)
        let dropped =
            output.droppedCount > 0 ? ["(\(output.droppedCount) bytes beyond the limit dropped)"] : []
        return "\(stream.rawValue):\n" + (lines + dropped).map { "  " + $0 }.joined(separator: "\n")
    }

    private static let linesShown = 20

    static func shown(_ text: String) -> String {
        text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { Visible.text(String(Substring($0))) }.joined(separator: "\n")
    }

    static func cut(_ stream: CommandStream, _ count: Int) -> String {
        "only the beginning was searched: \(count) bytes of \(stream.rawValue) were dropped"
    }

    static let onTheOtherStream = "it is in the other output"

    static let printIsNotCaught = """
        in the process of the test, what `print` writes is not caught: pass the output to the sink \
        (around:), or run CommandRunner(product: …)
        """

    static let noLineFeed = "\n(no line feed at the end)"

    static func nearest(_ name: String) -> String { Nearest.didYouMean(name) }
}

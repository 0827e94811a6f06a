import AccordJSON
public import AccordReport

/// A command could not be run, or its result cannot be used.
public struct CommandError: Error, Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        /// No folder of `PATH` has it.
        case notFound(String)
        /// Nothing stands at the path.
        case missing(String)
        case notExecutable(String)
        case noProduct(String, folder: String, nearest: String?)
        case noFolder(String)
        case notStarted(Invocation, reason: String)
        /// It was killed; what it had written by then.
        case timeLimit(Invocation, Duration, output: CommandOutput, errors: CommandOutput)
        /// It ran in this process and was cancelled; whether that was of use, and what it had written.
        case cancelled(Invocation, Duration, goesOn: Bool, output: CommandOutput, errors: CommandOutput)
        /// What is around it in this process has not run it.
        case notRun(Invocation)
        case cut(Invocation, CommandStream, Int)
        case notText(Invocation, CommandStream)
    }

    let kind: Kind
}

extension CommandError {
    static func cut(_ invocation: Invocation, _ stream: CommandStream, _ count: Int) -> CommandError {
        CommandError(kind: .cut(invocation, stream, count))
    }

    static func notText(_ invocation: Invocation, _ stream: CommandStream) -> CommandError {
        CommandError(kind: .notText(invocation, stream))
    }
}

extension CommandError: Reportable {
    public var finding: Finding {
        switch kind {
        case .notFound(let name): Finding(.notFound, subject: name)
        case .missing(let path): Finding(.missing, subject: path)
        case .notExecutable(let path): Finding(.notExecutable, subject: path)
        case .noProduct(let name, let folder, let nearest):
            Finding(
                .noProduct, subject: name, hints: nearest.map { [Rules.nearest($0)] } ?? [],
                facts: ["folder": JSON(folder)])
        case .noFolder(let path): Finding(.noFolder, subject: path)
        case .notStarted(let invocation, let reason):
            Finding(
                .notStarted, subject: invocation.shortLine, hints: [Rules.command(invocation.commandLine)],
                facts: ["reason": JSON(reason)])
        case .timeLimit(let invocation, let limit, let output, let errors):
            Self.late(.timeLimit, invocation, limit, [.output: output, .errors: errors])
        case .cancelled(let invocation, let limit, let goesOn, let output, let errors):
            Self.late(
                goesOn ? .goesOn : .cancelled, invocation, limit, [.output: output, .errors: errors])
        case .notRun(let invocation): Finding(.notRun, subject: invocation.shownLine)
        case .cut(let invocation, let stream, let count):
            Finding(
                .cut, subject: invocation.shortLine,
                facts: ["stream": JSON(stream.rawValue), "count": JSON(count)])
        case .notText(let invocation, let stream):
            Finding(.notText, subject: invocation.shortLine, facts: ["stream": JSON(stream.rawValue)])
        }
    }

    private static func late(
        _ rule: Rule, _ invocation: Invocation, _ limit: Duration,
        _ written: KeyValuePairs<CommandStream, CommandOutput>
    ) -> Finding {
        Finding(
            rule, subject: invocation.shownLine,
            hints: written.map { Rules.written($0.key, $0.value) } + [Rules.command(invocation.commandLine)],
            facts: ["limit": JSON("\(limit)")])
    }
}

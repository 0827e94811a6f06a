/// What came of running a command: how it ended, what it wrote, how long it took.
public struct CommandResult: Sendable, Equatable {
    let invocation: Invocation
    /// How the command ended.
    public let exit: CommandExit
    /// What it wrote to standard output.
    public let output: CommandOutput
    /// What it wrote to standard error.
    public let errors: CommandOutput
    /// From the start to the end.
    public let duration: Duration
    let isInThisProcess: Bool

    /// The command as a shell would take it.
    public var commandLine: String { invocation.commandLine }
}

/// A command that is parsed and run in the process of the test: made by `CommandRunner(MyCommand.self)`.
public struct InThisProcess: Sendable {
    /// The command's name, as it is shown.
    let name: String
    var timeLimit = Duration.seconds(60)
    /// How long a command that was cancelled may take to end.
    var patience = Duration.seconds(1)
    /// The exit; nil where what is around the command has ended without running it.
    let run: @Sendable (_ arguments: [String], _ sink: CommandSink) async -> CommandExit?
}

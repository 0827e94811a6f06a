/// A command that is parsed and run in the process of the test: made by `CommandRunner(MyCommand.self)`.
public struct InThisProcess: Sendable {
    /// The command's name, as it is shown.
    let name: String
    let run: @Sendable (_ arguments: [String], _ sink: CommandSink) async -> CommandExit
}

#if Process
/// An executable that is run as a process of its own: made by `CommandRunner(product:)` and its like.
public struct OwnProcess: Sendable {
    let executable: ExecutableName
    var environment = CommandEnvironment.inherited
    var workingFolder: String?
    var timeLimit = Duration.seconds(60)
    var outputLimit = 1 << 20
}
#endif

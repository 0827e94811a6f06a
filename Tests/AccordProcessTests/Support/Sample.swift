@testable import AccordProcess

/// Results as a command could have given them.
enum Sample {
    static func result(
        exit: CommandExit = .code(0), output: String = "", errors: String = "", dropped: Int = 0,
        isInThisProcess: Bool = false
    ) -> CommandResult {
        CommandResult(
            invocation: Invocation(
                name: "shop", arguments: ["import", "it's.csv"],
                path: isInThisProcess ? nil : "/build/shop"),
            exit: exit, output: CommandOutput(bytes: Array(output.utf8), droppedCount: dropped),
            errors: CommandOutput(bytes: Array(errors.utf8)), duration: .seconds(1),
            isInThisProcess: isInThisProcess)
    }
}

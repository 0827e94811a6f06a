import AccordReview
import ArgumentParser

struct AcceptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Stores what was received as the snapshot.",
        usage: """
            accord accept [<path> ...] [--id <id> ...] [--violating] [options]
            accord accept --all [--unseen] [--violating] [options]
            """,
        discussion: """
            A snapshot that no test needs is deleted; one that was renamed, which either path names, \
            goes from its former path. Every decision can be taken back with \
            `accord undo`. With --all, or the folder of all snapshots, what neither `accord diff` nor \
            `accord review` has shown is left, and the exit code is 1. All that can be done is done: \
            exit code 3 when a snapshot has changed since it was compared, 2 when another one \
            could not be accepted, 1 when one was not because it breaks the contract.

            Example: accord accept --id 1a2b3c4d
            """)

    @Flag(help: "Exchanges that break the contract, too.")
    var violating = false

    @OptionGroup var decision: DecisionOptions

    @Flag(help: "With --all: also those that nobody has been shown.")
    var unseen = false

    func validate() throws {
        try decision.validate(.accept)
        if unseen, !decision.all { throw ValidationError(Rules.unseenWithoutAll) }
    }

    func run() throws {
        try decision.run(.accept, onlyShown: !unseen, violating: violating)
    }
}

import AccordReview
import ArgumentParser

struct RejectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject",
        abstract: "Drops what was received; the stored snapshot stays.",
        usage: "accord reject [<path> ...] [--id <id> ...] [--all] [options]",
        discussion: """
            The test goes on failing until it receives what is stored. A snapshot that no test needs \
            is kept, and listed again by the next command. Every decision can be taken back with \
            `accord undo`.

            Example: accord reject BookTests
            """)

    @OptionGroup var decision: DecisionOptions

    func validate() throws { try decision.validate(.reject) }

    func run() throws { try decision.run(.reject) }
}

import AccordConfiguration
import AccordReview
import AccordSnapshots
import ArgumentParser

struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Shows each pending snapshot, to be accepted or rejected.",
        discussion: """
            `a` accepts, `r` rejects, `h` goes through single hunks, `x` decides what changes alike, \
            `u` takes a decision back, `?` shows all keys, `q` leaves with nothing lost. Other keys can \
            be chosen in accord.yaml. Exit code 1 when something is left undecided, 3 when that has \
            changed since it was compared.

            Example: accord review
            """)

    @OptionGroup var package: PackageOptions

    @Option(help: "Use colour: auto, always or never.")
    var color = ColorChoice.auto

    func run() throws {
        let project = try package.project()
        let items = try project.decidable()
        guard !items.isEmpty else { return Console.write(Rules.nothingToReview + "\n") }
        guard let terminal = Terminal(environment: Environment.current) else {
            try refuse(items, project)
            return
        }
        try? project.workspace.shown.keep(items.map(\.shownMark))
        let editor = TextEditor(environment: Environment.current)
        let review = Review(terminal, project.workspace.showing(items), editor, palette)
        let session = review.run(items, project.configuration.reviewKeys)
        if session.hasConflict { throw Outcome.conflict }
        try (session.undecidedCount > 0 ? Outcome.found : .clean).end()
    }

    private var palette: ScreenPalette {
        color.palette(isTerminal: true, environment: Environment.current)
    }

    /// Without a terminal: what waits, and what to use instead.
    private func refuse(_ items: [ReviewItem], _ project: Project) throws {
        let lines = items.map(PendingLine.init)
        Console.write(StatusReport(lines: lines, usage: []).table(.plain) + "\n" + Rules.noTerminal + "\n")
        throw Outcome.found
    }
}

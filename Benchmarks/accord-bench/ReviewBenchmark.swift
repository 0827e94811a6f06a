import AccordJSON
import AccordReview
import AccordSnapshots
import ArgumentParser

struct ReviewBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Shows many pending snapshots: the first screen, then key by key.",
        discussion: """
            The first screen counts from listing what waits to the lines for the terminal; a key from its \
            press to the lines, with what it asks to be read. Every size has a line of each.
            Example: accord-bench review --pending 10000
            """)

    @OptionGroup var size: PackageSize
    @OptionGroup var options: RunOptions

    /// What is pressed, and what it shows; each begins where the one before has ended.
    private static let keys: [(name: String, keys: [Key])] = [
        ("down", [.down]), ("end", [.end]), ("home", [.home]), ("view", [.character("t")]),
        ("group", [.character("x"), .escape]), ("all", [.character("A"), .escape]),
        ("search, nothing found", text("/nowhere in it") + [.enter]), ("next match", [.character("n")]),
        ("search ends", [.escape]), ("filter", text("fsuite1") + [.enter]),
        ("group, filtered", [.character("x"), .escape]), ("filter ends", [.escape]),
        ("help", [.character("?"), .escape]), ("undecided", [.character("s")]),
    ]

    private static func text(_ text: String) -> [Key] { text.map { .character($0) } }

    func run() throws {
        let package = try FilledPackage(size)
        for terminal in [ScreenSize(columns: 80, rows: 24), ScreenSize(columns: 200, rows: 60)] {
            try measure(package, terminal)
        }
    }

    private func measure(_ package: FilledPackage, _ terminal: ScreenSize) throws {
        let workspace = Workspace(tree: package.tree, pending: package.pending)
        let runs = package.runs
        let first = try Measurement.median(of: options.runs) {
            let waiting = try workspace.waiting()
            let reading = JournalReading(runs, oldest: waiting.map(\.recordedAt).min())
            let usage = try reading.survey.usage(in: workspace.tree, pending: Set(waiting.map(\.path)))
            let items = workspace.items(of: waiting, lastMatches: reading.lastMatches)
            var bench = BenchReview(workspace, try workspace.items(items, with: usage), terminal)
            bench.start()
        }
        printLine("first screen", first, terminal)
        var bench = BenchReview(
            workspace, try workspace.items(of: workspace.waiting(), lastMatches: [:]), terminal)
        bench.start()
        bench.survey()
        for (name, keys) in Self.keys { printLine(name, slowest(keys, &bench), terminal) }
    }

    /// The slowest of some keys, each pressed in its turn; the median of the times that it took to press them all.
    private func slowest(_ keys: [Key], _ bench: inout BenchReview) -> Double {
        var worst: [Double] = []
        let before = bench
        for _ in 0..<max(options.runs, 1) {
            bench = before
            worst.append(keys.map { key in Measurement.once { bench.press(key) } }.max() ?? 0)
        }
        return worst.sorted()[worst.count / 2]
    }

    private func printLine(_ name: String, _ seconds: Double, _ terminal: ScreenSize) {
        Measurement(
            name: "review, \(name)", seconds: seconds, runs: options.runs,
            facts: size.facts + [("screen", JSON("\(terminal.columns)x\(terminal.rows)"))]
        ).printLine()
    }
}

/// A review without a terminal: what is drawn is thrown away.
private struct BenchReview {
    private let workspace: Workspace
    private var session: ReviewSession

    init(_ workspace: Workspace, _ items: [ReviewItem], _ terminal: ScreenSize) {
        self.workspace = workspace.showing(items)
        session = ReviewSession(items, size: terminal)
    }

    mutating func start() {
        perform(session.start())
        draw()
    }

    /// Looks at all items for the sake of groups and searches, as the command does while no key waits.
    mutating func survey() { while !session.isSurveyed { perform(session.survey()) } }

    mutating func press(_ key: Key) {
        perform(session.handle(key))
        draw()
    }

    private mutating func perform(_ effects: [ReviewEffect]) {
        var waiting = effects[...]
        while let effect = waiting.popFirst() {
            if let result = workspace.perform(effect) { waiting += session.apply(result) }
        }
    }

    private func draw() {
        precondition(!ReviewScreen(session).lines(.ansi).isEmpty, "a screen has lines")
    }
}

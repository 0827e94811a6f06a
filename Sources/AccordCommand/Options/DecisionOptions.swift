import AccordReview
import AccordSnapshots
import ArgumentParser

/// What `accept` and `reject` have in common, which is all but the choice.
struct DecisionOptions: ParsableArguments {
    @OptionGroup var selection: SelectionOptions

    @Flag(help: "All that are pending or unused.")
    var all = false

    @OptionGroup var package: PackageOptions
    @OptionGroup var output: OutputOptions

    func validate(_ choice: Choice) throws {
        let isNamed = !selection.paths.isEmpty || !selection.ids.isEmpty
        if all, isNamed { throw ValidationError(Rules.allAndNames(choice)) }
        if !all, !isNamed { throw ValidationError(Rules.howToName(choice)) }
    }

    /// - Parameters:
    ///   - onlyShown: whether, of all, what nobody has been shown is left.
    ///   - violating: whether what breaks the contract is decided, too.
    func run(_ choice: Choice, onlyShown: Bool = false, violating: Bool = true) throws {
        let project = try package.project()
        let chosen = try project.selection(selection, orAll: all)
        var report = DecisionReport(choice, failures: chosen.findings)
        let shown = project.workspace.shown
        let (items, unshown) =
            onlyShown && chosen.isWhole ? try chosen.divided(by: shown) : (chosen.items, [])
        report.leave(unshown)
        report.decide(items, in: project.workspace, violating: violating)
        if chosen.isWhole { try? shown.keep(report.left(of: chosen.items).map(\.shownMark)) }
        write(report)
        try report.outcome.end()
    }

    private func write(_ report: DecisionReport) {
        switch output.format {
        case .json: Console.write(report.json)
        case .text where all && report.isEmpty: Console.write(Rules.nothingTo(report.choice) + "\n")
        case .text, .github: Console.write(report.text)
        }
        output.report(report.findings)
    }
}

/// What `accord init` prints: each file with what was done, and what to type next.
struct InitReport: Equatable {
    struct Line: Equatable {
        let action: ScaffoldAction
        let path: String
        /// Where what was there is kept.
        var kept: String?
    }

    private(set) var lines: [Line] = []
    /// What a person must add to `Package.swift`; nil where nothing is left to do there.
    private(set) var byHand: String?
    private let tests: Scaffold.TestTarget
    private let isDryRun: Bool
    private let notes: [String]

    init(_ scaffold: Scaffold, isDryRun: Bool, notes: [String] = []) {
        tests = scaffold.tests
        self.isDryRun = isDryRun
        self.notes = notes
    }

    mutating func add(_ action: ScaffoldAction, _ path: String) {
        lines.append(Line(action: action, path: path))
    }

    mutating func add(_ step: ScaffoldStep) {
        lines.append(Line(action: step.action, path: step.file.path, kept: step.kept))
    }

    /// The manifest could not be changed safely.
    mutating func needsHand() { byHand = Rules.byHand(tests) }

    var outcome: Outcome { byHand == nil ? .clean : .found }

    var text: String {
        let width = ScaffoldAction.overwritten.rawValue.count
        var text = isDryRun ? Rules.dryRun + "\n" : ""
        for line in lines {
            let kept = line.kept.map { "  (\(Rules.kept(as: $0)))" } ?? ""
            text += "\(Columns.padded(line.action.rawValue, to: width))  \(line.path)\(kept)\n"
        }
        for note in notes { text += "\n\(note)\n" }
        if let byHand { text += "\n\(byHand)\n" }
        if !isDryRun { text += "\n\(Rules.nextAfterInit)\n" }
        return text
    }
}

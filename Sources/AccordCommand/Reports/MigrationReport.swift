import AccordReview

/// What `accord migrate` prints: each file with what became of it, and what to change in the tests.
struct MigrationReport: Equatable {
    private(set) var steps: [MigrationStep] = []
    private let moves: Bool
    private let isDryRun: Bool

    init(moves: Bool, isDryRun: Bool) {
        self.moves = moves
        self.isDryRun = isDryRun
    }

    mutating func add(_ step: MigrationStep) { steps.append(step) }

    private var taken: [(from: String, to: String, edit: MigrationEdit)] {
        steps.compactMap { step in
            guard case .take(let path, let edit) = step.decision else { return nil }
            return (step.path, path, edit)
        }
    }

    private var left: [(path: String, obstacle: MigrationObstacle)] {
        steps.compactMap { step in
            guard case .leave(let obstacle) = step.decision else { return nil }
            return (step.path, obstacle)
        }
    }

    /// What was left is something to look at.
    var outcome: Outcome { left.isEmpty ? .clean : .found }

    var text: String {
        guard !steps.isEmpty else { return Rules.nothingToMigrate + "\n" }
        var parts = isDryRun ? [Rules.dryRun] : []
        parts.append(fileLines)
        if !edits.isEmpty { parts.append(editLines) }
        if edits.contains(where: \.call.isRewritten) { parts.append(Rules.rewrittenDumps) }
        parts.append(Rules.migrated(taken.count, moves: moves, isDryRun: isDryRun, left: left.count))
        if isDryRun, !taken.isEmpty { parts.append(Rules.migrateForReal(moves: moves)) }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private var fileLines: String {
        let action = Columns.padded(Rules.migrating(moves: moves, isDryRun: isDryRun), to: 6)
        let lines =
            taken.map {
                "\(action)  \(Printable.text($0.from))\n    to  __snapshots__/\(Printable.text($0.to))"
            }
            + left.map {
                "left    \(Printable.text($0.path))\n        \(Printable.text(Rules.sentence($0.obstacle)))"
            }
        return lines.joined(separator: "\n")
    }

    /// In the order of the sources, each once.
    private var edits: [MigrationEdit] {
        var edits: [MigrationEdit] = []
        for (_, _, edit) in taken where !edits.contains(edit) { edits.append(edit) }
        return edits.sorted { ($0.file, $0.call.line) < ($1.file, $1.call.line) }
    }

    private var editLines: String {
        let lines = edits.map { edit in
            """
            \(Printable.text(edit.file)):\(edit.call.line)
              - \(Self.line(edit.call.text))
              + \(Self.line(edit.call.replacement))
            """
        }
        return ([Rules.changeTests] + lines).joined(separator: "\n")
    }

    /// A call that is spread over several lines, on one.
    private static func line(_ call: String) -> String {
        let lines = call.split(whereSeparator: \.isNewline).map { $0.drop(while: \.isWhitespace) }
        return Printable.text(lines.joined(separator: " "))
    }
}

import AccordJSON
import AccordReport
import AccordReview
import AccordSnapshots

/// What `accord accept` and `accord reject` print: what was done, and what could not be.
struct DecisionReport {
    let choice: Choice
    private(set) var decided: [ReviewItem] = []
    private(set) var findings: [Finding] = []
    private(set) var outcome = Outcome.clean

    init(_ choice: Choice, failures: [Finding] = []) {
        self.choice = choice
        for finding in failures { add(finding, .failed) }
    }

    /// Says that these were never shown, and that they are left.
    mutating func leave(_ unshown: [ReviewItem]) {
        if !unshown.isEmpty { add(Rules.unshown(unshown.map(\.path)), .found) }
    }

    /// Does all that can be done; one failure does not keep the others from it.
    ///
    /// - Parameter violating: whether what breaks the contract is accepted, too.
    mutating func decide(_ items: [ReviewItem], in workspace: Workspace, violating: Bool = true) {
        if !violating, let failure = workspace.judgeFailure(items) { warn(failure) }
        for item in items {
            // A conflict is graver: it cannot be accepted at all.
            if !violating, item.kind != .conflict, let finding = workspace.violation(of: item) {
                add(finding, .found)
                continue
            }
            do {
                try workspace.decide(choice, item)
                decided.append(item)
            } catch {
                if case .baseChanged = error {
                    add(error.finding, .conflict)
                } else {
                    add(error.finding, .failed)
                }
            }
        }
    }

    /// Those of the items that still wait.
    func left(of items: [ReviewItem]) -> [ReviewItem] {
        let paths = Set(decided.map { Array($0.path.utf8) })
        return items.filter { !paths.contains(Array($0.path.utf8)) }
    }

    /// Whether there was nothing to decide.
    var isEmpty: Bool { decided.isEmpty && findings.isEmpty }

    var text: String {
        decided.map { Printable.text(Rules.done(choice, $0)) + "\n" }.joined()
    }

    var json: JSON {
        [
            "version": JSON(JSONRenderer.version),
            "decided": JSON(elements: decided.map { decision($0) }),
            "findings": JSONRenderer().document(findings)["findings"] ?? [],
        ]
    }

    // MARK: -

    private mutating func add(_ finding: Finding, _ outcome: Outcome) {
        // Many snapshots can fail for one reason, such as a folder that is only readable.
        if !findings.contains(finding) { findings.append(finding) }
        self.outcome = max(self.outcome, outcome)
    }

    /// Something that keeps nothing from being done.
    private mutating func warn(_ finding: Finding) {
        var warning = finding
        warning.severity = .warning
        add(warning, .clean)
    }

    private func decision(_ item: ReviewItem) -> JSON {
        [
            "id": JSON(item.meta.id), "path": JSON(item.path), "snapshot": JSON(item.meta.snapshot),
            "decision": JSON(choice.past),
            "formerPath": item.former.map { JSON($0.path) } ?? .null,
        ]
    }
}

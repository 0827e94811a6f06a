import AccordJSON
import AccordReport
import AccordReview
import AccordSnapshots

/// What `accord undo` prints: the snapshots that are pending again.
struct UndoReport {
    private(set) var undone: [ReviewItem] = []
    private(set) var findings: [Finding] = []

    /// Stops at the first decision that cannot be taken back: those before it rest on it.
    mutating func undo(_ count: Int, in workspace: Workspace) {
        for _ in 0..<count {
            do {
                undone.append(try workspace.undo())
            } catch {
                findings = [error.finding]
                return
            }
        }
    }

    var outcome: Outcome { findings.isEmpty ? .clean : .failed }

    var text: String { undone.map { Printable.text(Rules.undone($0)) + "\n" }.joined() }

    var json: JSON {
        [
            "version": JSON(JSONRenderer.version),
            "undone": JSON(elements: undone.map { ["id": JSON($0.meta.id), "path": JSON($0.path)] }),
            "findings": JSONRenderer().document(findings)["findings"] ?? [],
        ]
    }
}

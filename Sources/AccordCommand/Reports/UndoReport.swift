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
            "undone": JSON(elements: undone.map(json)),
            "findings": JSONRenderer().document(findings)["findings"] ?? [],
        ]
    }

    private func json(_ item: ReviewItem) -> JSON {
        [
            "id": JSON(item.meta.id), "path": JSON(item.path),
            "formerPath": item.former.map { JSON($0.path) } ?? .null,
        ]
    }
}

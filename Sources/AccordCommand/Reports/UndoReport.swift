import AccordJSON
import AccordReport
import AccordReview
import AccordSnapshots

/// What `accord undo` prints: the snapshots that are pending again.
struct UndoReport {
    private(set) var undone: [UndoneItem] = []
    private(set) var findings: [Finding] = []
    private var lastMatches: [String: Int] = [:]

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

    /// When the oldest of them was received.
    var oldest: Int? { undone.map(\.item.meta.recordedAt).min() }

    /// Takes note of the runs, which may have matched what is stored since.
    mutating func note(_ reading: JournalReading) { lastMatches = reading.lastMatches }

    var outcome: Outcome { findings.isEmpty ? .clean : .failed }

    var text: String {
        undone.map { Printable.text(Rules.undone($0, isOutOfDate: isOutOfDate($0.item))) + "\n" }.joined()
    }

    /// Whether no list shows it. What no test needs is not received, so no match outdates it.
    private func isOutOfDate(_ item: ReviewItem) -> Bool {
        item.kind != .unused && (lastMatches[item.path] ?? .min) > item.meta.recordedAt
    }

    var json: JSON {
        [
            "version": JSON(JSONRenderer.version),
            "undone": JSON(elements: undone.map(json)),
            "findings": JSONRenderer().document(findings)["findings"] ?? [],
        ]
    }

    private func json(_ undone: UndoneItem) -> JSON {
        [
            "id": JSON(undone.item.meta.id), "path": JSON(undone.item.path),
            "formerPath": undone.item.former.map { JSON($0.path) } ?? .null,
            "decision": JSON(undone.decision.rawValue), "waiting": JSON(undone.waiting.rawValue),
            "isOutOfDate": JSON(isOutOfDate(undone.item)),
        ]
    }
}

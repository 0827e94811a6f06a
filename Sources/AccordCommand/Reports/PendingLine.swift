import AccordDiff
import AccordJSON
import AccordReport
import AccordReview
import AccordSnapshots

/// A pending snapshot as a listing shows it, with the size of its difference.
struct PendingLine {
    let item: ReviewItem
    /// Added and removed lines; nil where the texts cannot be read.
    let counts: (added: Int, removed: Int)?

    init(_ item: ReviewItem, in workspace: Workspace) {
        self.item = item
        counts = (try? workspace.detail(of: item.path)).map { ($0.diff.addedCount, $0.diff.removedCount) }
    }

    init(_ detail: ReviewDetail) {
        item = detail.item
        counts = (detail.diff.addedCount, detail.diff.removedCount)
    }

    var place: String { "\(item.meta.file):\(item.meta.line)" }

    var size: String { counts.map { "+\($0.added) -\($0.removed)" } ?? "?" }

    var finding: Finding {
        Finding(
            .pending, severity: .warning, subject: item.meta.snapshot,
            places: [Place(item.meta.file, line: item.meta.line)],
            facts: [
                "id": .init(item.meta.id), "path": .init(item.path), "kind": .init(item.kind.rawValue),
                "added": .init(counts?.added ?? 0), "removed": .init(counts?.removed ?? 0),
            ])
    }
}

import AccordJSON
import AccordReport
import AccordReview
import AccordSnapshots

/// A pending snapshot as a listing shows it.
struct PendingLine {
    let item: ReviewItem

    init(_ item: ReviewItem) { self.item = item }

    var place: String { "\(item.meta.file):\(item.meta.line)" }

    /// Where it is stored, where it was renamed.
    var former: [String] { item.former.map { [$0.path] } ?? [] }

    /// Added and removed lines.
    var size: String { "+\(item.meta.added) -\(item.meta.removed)" }

    var finding: Finding {
        Finding(
            item.kind == .unused ? .unused : .pending, severity: .warning, subject: item.meta.snapshot,
            places: [Place(item.meta.file, line: item.meta.line)],
            facts: [
                "id": .init(item.meta.id), "path": .init(item.path), "kind": .init(item.kind.rawValue),
                "added": .init(item.meta.added), "removed": .init(item.meta.removed),
            ])
    }
}

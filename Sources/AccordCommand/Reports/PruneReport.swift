import AccordJSON
import AccordReport
import AccordReview
import AccordSnapshots

/// What `accord prune` prints: what no test needs, and of how much nothing is proven.
struct PruneReport {
    let usage: [SnapshotUsage]
    /// What was deleted, and what could not be; nil where nothing was to be.
    var deletion: DecisionReport?

    var unused: [SnapshotUsage] { usage.filter { $0.unused != nil } }

    /// Whether something is stored, and of nothing of it is known whether a test needs it.
    var provesNothing: Bool { !usage.isEmpty && unknown.count == usage.count }

    func text(_ palette: ScreenPalette) -> String {
        body(palette) + unknownLines
            + Rules.pruned(unused: unused.count - gone, unknown: unknown.count, stored: usage.count - gone)
            + "\n" + (next.map { $0 + "\n" } ?? "")
    }

    var json: JSON {
        let findings = deletion?.findings ?? []
        return [
            "version": JSON(JSONRenderer.version), "stored": JSON(usage.count - gone),
            "unused": JSON(elements: left.map(json)),
            "unknown": JSON(elements: unknown.map(json)),
            "deleted": JSON(elements: (deletion?.decided ?? []).map { JSON($0.path) }),
            "findings": JSONRenderer().document(findings)["findings"] ?? [],
        ]
    }

    // MARK: -

    /// What to run next; nil where nothing is or was to be deleted.
    private var next: String? {
        guard deletion != nil else { return unused.isEmpty ? nil : Rules.pruneNext(unused.count) }
        return gone == 0 ? nil : Rules.bringBack(gone)
    }

    /// How many were deleted.
    private var gone: Int { deletion?.decided.count ?? 0 }

    private var unknown: [SnapshotUsage] { usage.filter { $0.unknown != nil } }

    /// What no test needs, and is still there.
    private var left: [SnapshotUsage] {
        let deleted = Set((deletion?.decided ?? []).map { Array($0.path.utf8) })
        return unused.filter { !deleted.contains(Array($0.path.utf8)) }
    }

    private func body(_ palette: ScreenPalette) -> String {
        if let deletion {
            return deletion.text
        }
        return unused.map { snapshot in
            let id = PendingMeta.id(of: snapshot.path)
            let reason = snapshot.unused.map { Rules.sentence($0) } ?? ""
            return "\(id)  \(Printable.text(snapshot.path))\n"
                + "          \(palette.paint(Printable.text(reason), .faint))\n"
        }.joined()
    }

    /// Many snapshots are unknown for one reason: each reason is said once.
    private var unknownLines: String {
        let reasons = unknown.compactMap(\.unknown).map { Rules.sentence($0) }
        return Dictionary(grouping: reasons) { $0 }.sorted { $0.key < $1.key }.map { reason, all in
            "\(all.count) unknown: \(Printable.text(reason))\n"
        }.joined()
    }

    private func json(_ snapshot: SnapshotUsage) -> JSON {
        [
            "id": JSON(PendingMeta.id(of: snapshot.path)), "path": JSON(snapshot.path),
            "reason": JSON(snapshot.reasonName), "sentence": JSON(sentence(snapshot)),
        ]
    }

    private func sentence(_ snapshot: SnapshotUsage) -> String {
        snapshot.unused.map { Rules.sentence($0) } ?? snapshot.unknown.map { Rules.sentence($0) } ?? ""
    }
}

extension SnapshotUsage {
    /// The reason as a word for machines.
    fileprivate var reasonName: String {
        switch state {
        case .used: "used"
        case .unused(.ownerGone): "owner-gone"
        case .unused(.untouched): "untouched"
        case .unknown(.noRun): "no-run"
        case .unknown(.incomplete): "incomplete-run"
        case .unknown(.changedSince): "changed-since"
        case .unknown(.notPassed): "not-passed"
        case .unknown(.knownIssue): "known-issue"
        case .unknown(.notBuilt): "not-built"
        case .unknown(.helper): "helper"
        case .unknown(.pending): "pending"
        case .unknown(.renamed): "renamed"
        case .unknown(.foreign): "foreign"
        }
    }
}

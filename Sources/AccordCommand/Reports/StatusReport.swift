import AccordJSON
import AccordReport
import AccordReview
import AccordSnapshots

/// What `accord status` prints.
struct StatusReport {
    let lines: [PendingLine]
    let usage: [SnapshotUsage]
    /// What the contract says of the exchanges that wait, by path: for machines alone.
    var contract: [String: ContractLine] = [:]

    func text(_ palette: ScreenPalette) -> String {
        let summary = Rules.summary(pending: lines.count - unused.count, stored: usage.count) + "\n"
        guard !lines.isEmpty else { return summary }
        let prune = unused.isEmpty ? "" : Rules.unusedLine(unused.count) + "\n"
        return table(palette) + "\n" + summary + prune + Rules.next + "\n"
            + TextRenderer().render(UnreachedSnapshots.findings(usage))
    }

    /// Two lines for each: what waits and where it was asserted, then the snapshot, which may be long; a
    /// third one for what was renamed.
    func table(_ palette: ScreenPalette) -> String {
        let width = lines.map(\.item.kind.rawValue.count).max() ?? 0
        return lines.map { line in
            let kind = palette.paint(Columns.padded(line.item.kind.rawValue, to: width), line.item.kind.ink)
            let place = palette.paint(Printable.text(line.place), .faint)
            let paths = [line.item.path] + line.former.map(Rules.was)
            return "\(line.item.meta.id)  \(kind)  \(line.size)  \(place)\n"
                + paths.map { "          \(Printable.text($0))\n" }.joined()
        }.joined()
    }

    var json: JSON {
        [
            "version": JSON(JSONRenderer.version), "stored": JSON(usage.count),
            "pending": JSON(elements: lines.filter { $0.item.kind != .unused }.map(json)),
            "unused": JSON(elements: unused.map(\.json)),
            "unknown": JSON(usage.count { $0.unknown != nil }),
        ]
    }

    private func json(_ line: PendingLine) -> JSON {
        JSON(members: line.members + ContractLine.members(contract[line.item.path]))
    }

    var findings: [Finding] { lines.map(\.finding) + UnreachedSnapshots.findings(usage) }

    private var unused: [PendingLine] { lines.filter { $0.item.kind == .unused } }
}

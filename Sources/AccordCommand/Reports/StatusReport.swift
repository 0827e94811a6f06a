import AccordJSON
import AccordReport
import AccordReview
import AccordSnapshots

/// What `accord status` prints.
struct StatusReport {
    let lines: [PendingLine]
    let stored: Int

    func text(_ palette: ScreenPalette) -> String {
        let summary = Rules.summary(pending: lines.count, stored: stored) + "\n"
        guard !lines.isEmpty else { return summary }
        return table(palette) + "\n" + summary + Rules.next + "\n"
    }

    /// Two lines for each: what waits and where it was asserted, then the snapshot, which may be long.
    func table(_ palette: ScreenPalette) -> String {
        let width = lines.map(\.item.kind.rawValue.count).max() ?? 0
        return lines.map { line in
            let kind = palette.paint(Columns.padded(line.item.kind.rawValue, to: width), line.item.kind.ink)
            let place = palette.paint(Printable.text(line.place), .faint)
            return "\(line.item.meta.id)  \(kind)  \(line.size)  \(place)\n"
                + "          \(Printable.text(line.item.path))\n"
        }.joined()
    }

    var json: JSON {
        [
            "version": JSON(JSONRenderer.version), "stored": JSON(stored),
            "pending": JSON(elements: lines.map(\.json)),
        ]
    }

    var findings: [Finding] { lines.map(\.finding) }
}

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

    /// One line for each.
    func table(_ palette: ScreenPalette) -> String {
        let paths = lines.map { Printable.text($0.item.path) }
        let places = lines.map { Printable.text($0.place) }
        let pathWidth = min(paths.map(Printable.width).max() ?? 0, 60)
        let placeWidth = min(places.map(Printable.width).max() ?? 0, 40)
        return zip(lines, zip(paths, places)).map { line, texts in
            let kind = palette.paint(Columns.padded(line.item.kind.rawValue, to: 10), line.item.kind.ink)
            let place = palette.paint(Columns.padded(texts.1, to: placeWidth), .faint)
            return
                "\(line.item.meta.id)  \(kind)  \(Columns.padded(texts.0, to: pathWidth))  \(place)  \(line.size)\n"
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

import AccordDiff
import AccordJSON
import AccordReport
import AccordReview
import AccordSnapshots

/// What `accord diff` prints: for every snapshot a few words, then a diff.
struct DiffReport {
    let details: [ReviewDetail]
    /// The folder of the snapshots, as patches name it.
    let folder: String

    /// The bytes as they are, so that `patch -p1` and `git apply` accept them at the package's root.
    ///
    /// What is only renamed comes last: GNU patch would take the names of the next file for a part of it.
    var bytes: [UInt8] {
        let ordered = details.filter { !$0.diff.isEmpty } + details.filter(\.diff.isEmpty)
        return ordered.flatMap { Array(header($0).utf8) + $0.patch(in: folder) + [UInt8(ascii: "\n")] }
    }

    /// For a terminal: what it would hide or obey is shown as escapes.
    func text(_ palette: ScreenPalette) -> String {
        details.map { palette.paint(header($0), .strong) + lines($0, palette) + "\n" }.joined()
    }

    func json(_ findings: [Finding]) -> JSON {
        [
            "version": JSON(JSONRenderer.version), "pending": JSON(elements: details.map(json)),
            "findings": JSONRenderer().document(findings)["findings"] ?? [],
        ]
    }

    // MARK: -

    private func header(_ detail: ReviewDetail) -> String {
        let line = PendingLine(detail.item)
        let title = "\(detail.item.meta.id) \(detail.item.kind.rawValue) \(line.size)"
        let words =
            [title, detail.item.meta.snapshot, line.place] + line.former.map(Rules.was)
            + detail.remarks.map { "note: \($0)" } + (detail.contract?.words ?? [])
        return words.map { Printable.text($0) + "\n" }.joined()
    }

    private func lines(_ detail: ReviewDetail, _ palette: ScreenPalette) -> String {
        detail.patch(in: folder).split(separator: UInt8(ascii: "\n")).map { line in
            palette.paint(Printable.text(line), ink(line.first)) + "\n"
        }.joined()
    }

    private func ink(_ sign: UInt8?) -> Ink {
        switch sign {
        case UInt8(ascii: "+"): .added
        case UInt8(ascii: "-"): .removed
        case UInt8(ascii: "@"): .hunk
        default: .plain
        }
    }

    /// A diff of bytes that are no UTF-8 has no place in JSON.
    private func json(_ detail: ReviewDetail) -> JSON {
        let patch = String(validating: detail.patch(in: folder), as: UTF8.self)
        return JSON(
            members: PendingLine(detail.item).members + [
                ("notes", JSON(elements: detail.remarks.map { JSON($0) })),
                ("diff", patch.map { JSON($0) } ?? .null),
            ] + ContractLine.members(detail.contract))
    }
}

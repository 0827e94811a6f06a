import AccordJournal
import AccordReport
import AccordReview
import AccordSnapshots

/// The last lines of a run, for people.
struct TestSummaryReport {
    let summary: TestSummary
    /// Snapshots of this run that wait for a decision.
    let pending: Int
    /// Snapshots that tests of earlier runs have left.
    var pendingBefore = 0
    /// Tests that should have run, and of which nothing was heard.
    let missing: Int
    /// What no test needs, as far as the run proves it.
    var unused: [SnapshotUsage] = []
    /// Why the run ended before all tests had, if it did.
    let stop: String?

    func text(_ palette: ScreenPalette) -> String {
        var lines: [String] = []
        if let stop { lines.append(palette.paint(stop, .warning)) }
        if !summary.failed.isEmpty {
            lines.append(palette.paint("failed:", .failure))
            lines += summary.failed.map { "  " + Self.line($0, palette) }
        }
        if !summary.slowest.isEmpty {
            lines.append("slowest:")
            lines += summary.slowest.map {
                "  \(Rules.seconds($0.duration ?? 0))  \(Printable.text($0.id))"
            }
        }
        lines.append(palette.paint(counts, summary.failed.isEmpty ? .strong : .failure))
        if pending > 0 { lines.append(Rules.waiting(pending)) }
        if pendingBefore > 0 { lines.append(Rules.waitingBefore(pendingBefore)) }
        if !unused.isEmpty { lines.append(Rules.unusedLine(unused.count)) }
        if !summary.failed.isEmpty { lines.append(Rules.rerun) }
        return lines.map { "\($0)\n" }.joined() + TextRenderer().render(UnreachedSnapshots.findings(unused))
    }

    private var counts: String {
        let parts: [(TestEvent.State, String)] = [
            (.passed, "passed"), (.failed, "failed"), (.skipped, "skipped"), (.cancelled, "cancelled"),
        ]
        let said = parts.map { (summary.count($0.0), $0.1) }.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        let all = Rules.counted(summary.results.count, "test")
        let filtered = summary.filteredCount > 0 ? "; \(summary.filteredCount) not asked for" : ""
        let colon = said.isEmpty ? "" : ": "
        let missing = missing > 0 ? "; \(missing) not begun" : ""
        return all + colon + said.joined(separator: ", ") + missing + filtered
            + "; \(Rules.seconds(Double(summary.duration)))"
    }

    private static func line(_ event: TestEvent, _ palette: ScreenPalette) -> String {
        let place = event.file.map { file in "\(file)\(event.line.map { ":\($0)" } ?? "")" }
        let faint = place.map { "  " + palette.paint(Printable.text($0), .faint) } ?? ""
        return Printable.text(event.id) + faint
    }
}

import AccordJournal
import AccordReview

/// The fixtures of a run: what each one stands on, how often it was built, and what that took.
struct FixtureReport: Equatable {
    struct Row: Equatable {
        let fixture: String
        let lifetime: String
        let needs: [String]
        var setUps: [Double] = []
        var tearDowns: [Double] = []
        var failures = 0
    }

    /// What is needed stands before what needs it.
    let rows: [Row]

    init(_ events: [FixtureEvent]) {
        var rows: [String: Row] = [:]
        for event in events {
            var row =
                rows[event.fixture]
                ?? Row(fixture: event.fixture, lifetime: event.lifetime, needs: event.needs)
            if let time = event.setUp { row.setUps.append(time) }
            if let time = event.tearDown { row.tearDowns.append(time) }
            if event.failed { row.failures += 1 }
            rows[event.fixture] = row
        }
        self.rows = Self.ordered(rows)
    }

    func text(_ palette: ScreenPalette) -> String {
        guard !rows.isEmpty else { return Rules.noFixtures + "\n" }
        let width = rows.map { Printable.width(Printable.text($0.fixture)) }.max() ?? 0
        return Rules.fixtures(rows.count) + "\n"
            + rows.map { row in
                let name = Columns.padded(Printable.text(row.fixture), to: width)
                let needs =
                    row.needs.isEmpty
                    ? "" : "    needs \(Printable.text(row.needs.joined(separator: ", ")))\n"
                let failures = row.failures == 0 ? "" : palette.paint("  \(row.failures) failed", .failure)
                return "  \(name)  \(Columns.padded(row.lifetime, to: 7))  \(Self.times(row))\(failures)\n"
                    + needs
            }.joined()
    }

    // MARK: -

    private static func times(_ row: Row) -> String {
        let total = row.setUps.reduce(0, +)
        let tearDown =
            row.tearDowns.isEmpty ? "" : "; tear-down \(Rules.milliseconds(row.tearDowns.reduce(0, +)))"
        return "\(row.setUps.count) x  set-up \(Rules.milliseconds(total))"
            + " (median \(Rules.milliseconds(median(row.setUps))))\(tearDown)"
    }

    static func median(_ times: [Double]) -> Double {
        guard !times.isEmpty else { return 0 }
        let sorted = times.sorted()
        return sorted.count % 2 == 1
            ? sorted[sorted.count / 2] : (sorted[sorted.count / 2 - 1] + sorted[sorted.count / 2]) / 2
    }

    private static func ordered(_ rows: [String: Row]) -> [Row] {
        var ordered: [Row] = []
        var seen: Set<String> = []
        func visit(_ name: String) {
            guard let row = rows[name], seen.insert(name).inserted else { return }
            row.needs.forEach(visit)
            ordered.append(row)
        }
        rows.keys.sorted().forEach(visit)
        return ordered
    }
}

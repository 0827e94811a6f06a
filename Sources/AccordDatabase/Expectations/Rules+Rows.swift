import AccordJSON
import AccordReport

// What is said about rows.

extension Rule {
    static let unknownTable = Rule(
        "database/unknown-table", headline: "the database has no table {subject}",
        help: "Names compare without regard to case, as SQL has it; views are no tables.")

    static let unknownColumn = Rule(
        "database/unknown-column", headline: "{subject} has no column {column}",
        help: "Names compare without regard to case, as SQL has it.")

    static let tableEmpty = Rule(
        "database/table-empty", headline: "{subject} has no such row: it is empty",
        help: "The database of the test was asked, with what has been committed.")

    static let rowMissing = Rule(
        "database/row-missing", headline: "{subject} has no such row among its {count}",
        help: "The differences are those of the nearest row: the one with the fewest columns that differ.")

    static let rowPresent = Rule(
        "database/row-present", headline: "{subject} has {found} like this, and none was expected",
        help: "Every column that the expectation names matches.")

    static let rowCount = Rule(
        "database/row-count", headline: "{subject}: expected {wanted}, got {count}",
        help: "All rows of the table count.")

    static let rowCountWhere = Rule(
        "database/row-count-where",
        headline: "{subject}: expected {wanted} like this, got {count} of {total}",
        help: "Rows count where every column that the expectation names matches.")

    static let changeCount = Rule(
        "database/change-count", headline: "{subject}: expected {wanted} to be {kind}, got {count}",
        help: "Tables and kinds of changes that the expectation does not name must not change.")

    static let changedRow = Rule(
        "database/changed-row", headline: "{subject}: no row that was {kind} is as expected",
        help: "The differences are those of the nearest row that no other pattern took.")
}

extension Wording {
    private static let rowsShown = 5
    private static let changesShown = 20
    private static let width = 200

    static func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }

    static func names(like name: String, among names: [String]) -> [String] {
        if let near = Nearest.name(to: name, among: names) { return [Nearest.didYouMean(near)] }
        return [names.isEmpty ? "there is none at all" : "there are: " + names.joined(separator: ", ")]
    }

    /// The nearest row is the one whose differences are shown.
    static func nearest(_ rows: [JSON]) -> [String] {
        guard let first = rows.first else { return [] }
        let others = Array(rows.dropFirst())
        return ["nearest row: \(line(first))"]
            + (others.isEmpty ? [] : ["then: " + self.rows(others, limit: 2)])
    }

    static func rows(_ rows: [JSON]) -> String { self.rows(rows, limit: rowsShown) }

    static func counted(_ rows: [JSON], isTooFew: Bool) -> [String] {
        guard !rows.isEmpty else { return [] }
        return isTooFew ? nearest(rows) : ["matching: " + self.rows(rows)]
    }

    /// `orders inserted {"id":7}`, `books updated {"id":1}: stock 3 -> 2`.
    static func change(
        _ table: String, _ kind: String, key: String, columns: [(name: String, old: String, new: String)]
    ) -> String {
        let changed = columns.map { column in
            isSecret(column.name)
                ? column.name : "\(column.name) \(short(column.old)) -> \(short(column.new))"
        }
        let line = "\(table) \(kind) \(key)" + (changed.isEmpty ? "" : ": " + changed.joined(separator: ", "))
        return Excerpt.line(Visible.text(line), width: width)
    }

    static func changes(_ lines: [String]) -> String {
        guard !lines.isEmpty else { return "nothing changed" }
        let hidden = lines.count - changesShown
        let shown = lines.prefix(changesShown) + (hidden > 0 ? ["(\(hidden) more)"] : [])
        return "what changed:\n" + shown.map { "  " + $0 }.joined(separator: "\n")
    }

    /// Columns whose values no message shows.
    private static func isSecret(_ column: String) -> Bool {
        let name = column.lowercased()
        return ["pass", "secret", "token", "hash", "salt", "apikey", "api_key"].contains { name.contains($0) }
    }

    private static func rows(_ rows: [JSON], limit: Int) -> String {
        let hidden = rows.count - limit
        let shown = rows.prefix(limit).map(line) + (hidden > 0 ? ["(\(hidden) more)"] : [])
        return shown.joined(separator: ", ")
    }

    private static func line(_ row: JSON) -> String { short(row.text(.compact)) }

    private static func short(_ text: String) -> String { Excerpt.line(Visible.text(text), width: 80) }
}

import AccordExpectations
import AccordJSON
import AccordReport

/// How far a row is from a pattern.
struct RowMatch {
    let row: DatabaseRow
    /// The columns that differ, in the pattern's order.
    private(set) var columns: [String] = []
    /// Where they differ; each pointer starts with the name of its column.
    private(set) var differences: [JSONDifference] = []
    /// Patterns that are none, such as a regular expression that does not compile.
    private(set) var problems: [Finding] = []

    init(_ row: DatabaseRow, _ pattern: RowPattern) {
        self.row = row
        for (name, pattern) in pattern.columns { compare(name, row[name] ?? .null, pattern) }
    }

    var isMatch: Bool { columns.isEmpty && problems.isEmpty }

    private mutating func compare(_ name: String, _ value: DatabaseValue, _ pattern: JSONPattern) {
        let results = value.readings.map { $0.checkMatches(pattern) }
        guard !results.contains(where: \.isEmpty), let findings = results.first else { return }
        columns.append(name)
        problems += findings.filter(\.differences.isEmpty)
        differences += findings.flatMap(\.differences).map { difference in
            var difference = difference
            difference.pointer = JSONPointer(tokens: [name] + difference.pointer.tokens)
            return difference
        }
    }
}

extension RowMatch {
    /// The rows that match, or else all of them, the nearest first.
    static func sorted(_ rows: [DatabaseRow], by pattern: RowPattern) -> (
        matching: [DatabaseRow], others: [RowMatch]
    ) {
        let matches = rows.map { RowMatch($0, pattern) }
        let others = matches.enumerated().filter { !$0.element.isMatch }
            .sorted { ($0.element.columns.count, $0.offset) < ($1.element.columns.count, $1.offset) }
        return (matches.filter(\.isMatch).map(\.row), others.map(\.element))
    }
}

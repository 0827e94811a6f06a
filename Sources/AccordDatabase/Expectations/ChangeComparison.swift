import AccordJSON
import AccordReport
import AccordSnapshots

/// Holds the rows that were changed against those that a test expects to be.
struct ChangeComparison {
    let tables: [TableSchema]
    let changes: [RowChange]

    /// What is wrong: one finding a table and kind, with all changes below the first.
    func findings(_ expected: [(table: String, changes: ExpectedChanges)]) -> [Finding] {
        var findings: [Finding] = []
        var expectedByTable: [Identifier: (name: String, parts: [ExpectedChanges])] = [:]
        var order: [Identifier] = []
        for (name, part) in expected {
            do throws(TableNameError) {
                let table = try TestDatabase.table(name, having: part.columns, among: tables)
                let key = Identifier(table.name)
                if expectedByTable[key] == nil { order.append(key) }
                expectedByTable[key, default: (table.name, [])].parts.append(part)
            } catch {
                findings.append(error.finding)
            }
        }
        for key in order {
            guard let (name, parts) = expectedByTable[key] else { continue }
            let slots = parts.compactMap(\.slots)
            if slots.count == parts.count { findings += check(name, slots.flatMap(\.self)) }
        }
        let named = Set(order)
        for table in changedTables where !named.contains(Identifier(table)) { findings += check(table, []) }
        if !findings.isEmpty { findings[0].hints.append(Wording.changes(changes.map(shown))) }
        return findings
    }

    // MARK: -

    /// Each once, in the order of their first changes.
    private var changedTables: [String] {
        var seen: Set<Identifier> = []
        return changes.map(\.table).filter { seen.insert(Identifier($0)).inserted }
    }

    private func check(_ table: String, _ slots: [ExpectedChanges.Slot]) -> [Finding] {
        RowChange.Kind.allCases.flatMap { kind -> [Finding] in
            let rows = changes.filter { $0.kind == kind && Identifier($0.table) == Identifier(table) }
                .compactMap { $0.new ?? $0.old }
            let patterns = slots.filter { $0.kind == kind }.map(\.pattern)
            guard rows.count == patterns.count else {
                let facts = [
                    "kind": JSON(kind.rawValue), "wanted": JSON(Wording.rows(patterns.count)),
                    "count": JSON(rows.count),
                ]
                return [Finding(.changeCount, subject: table, facts: facts)]
            }
            return unmatched(patterns, rows).map { match in
                let facts = ["kind": JSON(kind.rawValue)]
                guard match.problems.isEmpty else { return match.problems[0] }
                return Finding(.changedRow, subject: table, differences: match.differences, facts: facts)
            }
        }
    }

    /// For each pattern without a row of its own, the nearest row.
    private func unmatched(_ patterns: [RowPattern], _ rows: [DatabaseRow]) -> [RowMatch] {
        let demanding = patterns.filter { !$0.columns.isEmpty }
        let matches = demanding.map { pattern in rows.map { RowMatch($0, pattern) } }
        let pairs = BipartiteMatching(wanted: demanding.count, found: rows.count) { matches[$0][$1].isMatch }
        let free = pairs.leftOver
        return demanding.indices.filter { pairs.partners[$0] == nil }.compactMap { index in
            free.map { matches[index][$0] }.min { $0.columns.count < $1.columns.count }
                ?? matches[index].first
        }
    }

    private func shown(_ change: RowChange) -> String {
        let schema = tables.first { Identifier($0.name) == Identifier(change.table) }
        let key = (change.new ?? change.old)?.shown(in: schema).text(.compact) ?? ""
        return Wording.change(change.table, change.kind.rawValue, key: key, columns: Self.changed(change))
    }

    /// The columns of an updated row that have other values, with both.
    private static func changed(_ change: RowChange) -> [(name: String, old: String, new: String)] {
        guard let old = change.old, let new = change.new else { return [] }
        return new.columns.compactMap { name in
            guard let before = old[name], let after = new[name], before != after else { return nil }
            return (name, before.description, after.description)
        }
    }
}

/// All rows of a table: how changes are told where a database does not record them.
package struct TableContents: Sendable {
    package let table: TableSchema
    private let rows: [DatabaseRow]

    package init(table: TableSchema, rows: [DatabaseRow]) {
        self.table = table
        self.rows = rows
    }

    /// What differs: by the primary key; rows without one, or with NULL in it, are counted, and never updated.
    package func changes(to after: TableContents) -> [RowChange] {
        keyedChanges(to: after) + countedChanges(to: after)
    }

    /// The changes of all tables, those that came or went included.
    package static func changes(from before: [TableContents], to after: [TableContents]) -> [RowChange] {
        let (old, new) = (byName(before), byName(after))
        let dropped = before.filter { new[$0.table.name] == nil }
        return after.flatMap { (old[$0.table.name] ?? $0.emptied).changes(to: $0) }
            + dropped.flatMap { $0.changes(to: $0.emptied) }
    }

    private static func byName(_ contents: [TableContents]) -> [String: TableContents] {
        Dictionary(contents.map { ($0.table.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private var emptied: TableContents { TableContents(table: table, rows: []) }

    private func keyedChanges(to after: TableContents) -> [RowChange] {
        let (old, new) = (keyed, after.keyed)
        let gone = rows.filter(hasKey).compactMap { row -> RowChange? in
            guard let now = new[key(of: row)] else { return change(.deleted, old: row) }
            return now == row ? nil : change(.updated, old: row, new: now)
        }
        let added = after.rows.filter(hasKey).filter { old[key(of: $0)] == nil }
        return gone + added.map { change(.inserted, new: $0) }
    }

    private func countedChanges(to after: TableContents) -> [RowChange] {
        let (old, new) = (rows.filter { !hasKey($0) }, after.rows.filter { !after.hasKey($0) })
        return Self.surplus(of: old, over: new).map { change(.deleted, old: $0) }
            + Self.surplus(of: new, over: old).map { change(.inserted, new: $0) }
    }

    private func hasKey(_ row: DatabaseRow) -> Bool {
        !table.primaryKey.isEmpty && !key(of: row).contains(.null)
    }

    private static func surplus(of rows: [DatabaseRow], over others: [DatabaseRow]) -> [DatabaseRow] {
        var counts: [[DatabaseValue]: Int] = [:]
        for row in others { counts[row.values, default: 0] += 1 }
        return rows.filter { row in
            counts[row.values, default: 0] -= 1
            return counts[row.values, default: 0] < 0
        }
    }

    private var keyed: [[DatabaseValue]: DatabaseRow] {
        Dictionary(rows.filter(hasKey).map { (key(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
    }

    private func key(of row: DatabaseRow) -> [DatabaseValue] { table.primaryKey.map { row[$0] ?? .null } }

    private func change(
        _ kind: RowChange.Kind, old: DatabaseRow? = nil, new: DatabaseRow? = nil
    ) -> RowChange {
        RowChange(table: table.name, kind: kind, old: old, new: new)
    }
}

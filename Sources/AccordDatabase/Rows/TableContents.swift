/// All rows of a table: how changes are told where a database does not record them.
package struct TableContents: Sendable {
    package let table: TableSchema
    private let rows: [DatabaseRow]

    package init(table: TableSchema, rows: [DatabaseRow]) {
        self.table = table
        self.rows = rows
    }

    /// What differs: by the primary key, and without one row by row, where nothing can be an update.
    package func changes(to after: TableContents) -> [RowChange] {
        table.primaryKey.isEmpty ? countedChanges(to: after) : keyedChanges(to: after)
    }

    /// The changes of all tables that are there afterwards.
    package static func changes(from before: [TableContents], to after: [TableContents]) -> [RowChange] {
        after.flatMap { contents in
            let old = before.first { $0.table.name == contents.table.name }
            return (old ?? TableContents(table: contents.table, rows: [])).changes(to: contents)
        }
    }

    private func keyedChanges(to after: TableContents) -> [RowChange] {
        let (old, new) = (keyed, after.keyed)
        let gone = rows.compactMap { row -> RowChange? in
            guard let now = new[key(of: row)] else { return change(.deleted, old: row) }
            return now == row ? nil : change(.updated, old: row, new: now)
        }
        return gone + after.rows.filter { old[key(of: $0)] == nil }.map { change(.inserted, new: $0) }
    }

    private func countedChanges(to after: TableContents) -> [RowChange] {
        Self.surplus(of: rows, over: after.rows).map { change(.deleted, old: $0) }
            + Self.surplus(of: after.rows, over: rows).map { change(.inserted, new: $0) }
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
        Dictionary(rows.map { (key(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
    }

    private func key(of row: DatabaseRow) -> [DatabaseValue] { table.primaryKey.map { row[$0] ?? .null } }

    private func change(
        _ kind: RowChange.Kind, old: DatabaseRow? = nil, new: DatabaseRow? = nil
    ) -> RowChange {
        RowChange(table: table.name, kind: kind, old: old, new: new)
    }
}

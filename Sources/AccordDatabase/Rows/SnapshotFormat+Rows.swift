import AccordJSON
public import AccordSnapshots

extension SnapshotFormat where Value == [DatabaseRow] {
    /// Rows of a query, each on a line: `expectSnapshot(of: rows, as: .rows)`.
    ///
    /// Integers and reals stand as numbers, bytes as SQL writes them: `x'00ff'`. Where the query has no `ORDER BY`,
    /// say `.rows.unordered()`.
    public static var rows: Self { SnapshotFormat<[JSON]>.rows.pullback { $0.map(\.json) } }

    /// Rows of a query as CSV (RFC 4180) below the names of their columns.
    public static var csv: Self { SnapshotFormat<Table>.csv.pullback { $0.table } }
}

extension [DatabaseRow] {
    /// Rows of one query have the same columns; those of several stand below all of theirs.
    fileprivate var table: Table {
        let columns = first?.columns ?? []
        guard contains(where: { $0.columns != columns }) else {
            return Table(columns: columns, rows: map { $0.values.map(\.json) })
        }
        var seen: Set<Identifier> = []
        let all = flatMap(\.columns).filter { seen.insert(Identifier($0)).inserted }
        return Table(columns: all, rows: map { row in all.map { row[$0]?.json ?? .null } })
    }
}

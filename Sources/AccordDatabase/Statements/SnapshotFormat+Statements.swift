public import AccordSnapshots

extension SnapshotFormat where Value == [Statement] {
    /// Statements in their order, normalised and without values: `of: log.statements, as: .sql`.
    ///
    /// What another database than `default` ran has its name in front, as a comment.
    public static var sql: Self {
        SnapshotFormat<[String]>.sql.pullback { statements in statements.map(\.snapshotText) }
    }
}

extension SnapshotFormat where Value == StatementLog {
    /// All that the app has run on the databases of this test so far.
    public static var sql: Self { SnapshotFormat<[Statement]>.sql.pullback { $0.statements } }
}

extension Statement {
    /// A comment behind the statement would hide the semicolon, so the name stands in front.
    fileprivate var snapshotText: String {
        (alias == "default" ? "" : "/* \(alias) */ ") + normalized.text
    }
}

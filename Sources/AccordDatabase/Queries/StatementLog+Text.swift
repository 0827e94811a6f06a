extension StatementLog {
    /// All statements as text that stays the same from run to run: one a line, normalised, without values.
    ///
    /// What another database than `default` ran has its name behind it, as a comment.
    public var text: String { statements.map { $0.line + "\n" }.joined() }
}

extension Statement {
    /// The statement without what differs from run to run.
    public var normalized: NormalizedSQL { NormalizedSQL(sql) }

    /// One line, with the name of the database where it is not `default`.
    var line: String { normalized.text + (alias == "default" ? "" : " -- " + alias) }
}

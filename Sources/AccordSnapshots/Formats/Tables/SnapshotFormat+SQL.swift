extension SnapshotFormat where Value == [String] {
    /// SQL statements in the order in which they ran, each with a semicolon at its end.
    public static var sql: Self {
        Self(fileExtension: "sql") { statements in
            .text(statements.flatMap { Array("\($0);\n".utf8) })
        }
    }
}

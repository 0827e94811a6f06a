import AccordDatabase

extension Statement {
    /// A read with one argument.
    static func read(_ sql: String, _ argument: Int = 1, from alias: String = "default") -> Statement {
        Statement(
            sql: sql, expandedSQL: sql.map { $0 == "?" ? "\(argument)" : String($0) }.joined(), alias: alias,
            isWrite: false)
    }

    static func write(_ sql: String, to alias: String = "default") -> Statement {
        Statement(sql: sql, alias: alias, isWrite: true)
    }
}

extension StatementLog {
    convenience init(_ statements: Statement...) {
        self.init()
        for statement in statements { append(statement) }
    }
}

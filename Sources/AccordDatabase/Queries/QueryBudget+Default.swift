import AccordReport

extension QueryBudget {
    /// What holds where a test has a database and says nothing of its statements.
    static let byDefault = QueryBudget()

    /// Repeated queries within one request, where no budget of the test's own speaks for them.
    ///
    /// Requests that overlap are passed over: statements of one may be taken for those of another.
    func check(_ windows: [ExchangeStatements.Window], in log: StatementLog) -> [Finding] {
        guard let threshold = repeated.threshold else { return [] }
        let alone = windows.filter {
            $0.range.count >= threshold && !$0.isShared && !log.isBudgeted($0.range)
        }
        guard !alone.isEmpty else { return [] }
        let statements = log.statements
        return alone.flatMap { check(Array(statements[$0.range]), subject: $0.subject) }
    }
}

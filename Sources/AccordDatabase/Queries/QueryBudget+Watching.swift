import AccordExpectations
import AccordHTTP

extension QueryBudget {
    /// From now on the statements of a test count; what this gives holds them against the budget.
    ///
    /// - Parameter isDecided: asked at the end: whether somebody else has spoken for this test.
    func watch(
        _ scope: Scope, unless isDecided: @escaping @Sendable () -> Bool = { false }
    ) -> @Sendable () -> Void {
        let (log, exchanges) = (StatementLog.of(scope), ExchangeStatements.of(scope))
        let start = log.count
        let end = log.beginBudget()
        return {
            end()
            guard !isDecided() else { return }
            let statements = log.statements[start...]
            let unseen = checkSeen(statements, hasOtherUsers: log.hasOtherUsers, subject: Wording.thisTest)
            Reporter.record(unseen + check(statements, in: exchanges.all), at: site, in: scope)
        }
    }
}

import AccordReport

extension QueryBudget {
    /// The budget for all statements together; repeated queries for each exchange, and for what ran outside of any.
    func check(
        _ statements: ArraySlice<Statement>, in windows: [ExchangeStatements.Window]
    ) -> [Finding] {
        var total = self
        total.repeated = .allowed
        var repeats = self
        repeats.limit = nil
        let windows = windows.filter { statements.indices.contains($0.range) }
        let inWindows = windows.flatMap { repeats.check(Array(statements[$0.range]), subject: $0.subject) }
        let outside = statements.indices.filter { index in !windows.contains { $0.range.contains(index) } }
        return total.check(Array(statements), subject: Wording.thisTest) + inWindows
            + repeats.check(outside.map { statements[$0] }, subject: Wording.thisTest)
    }
}

extension Range<Int> {
    fileprivate func contains(_ other: Range<Int>) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}

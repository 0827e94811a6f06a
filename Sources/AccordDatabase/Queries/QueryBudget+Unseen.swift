import AccordReport

extension QueryBudget {
    /// No statement was seen: where others than Accord have the address, that says nothing of the budget.
    func checkSeen(_ statements: some Collection<Statement>, hasOtherUsers: Bool, subject: String)
        -> [Finding]
    {
        guard statements.isEmpty, hasOtherUsers else { return [] }
        return [Finding(.unseenStatements, subject: subject)]
    }
}

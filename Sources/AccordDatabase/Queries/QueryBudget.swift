import AccordHTTP
import AccordJSON
import AccordReport

/// How many statements may run, and what is said where there are more.
struct QueryBudget: Sendable {
    /// Nil where any number may run.
    var limit: Int?
    var repeated: RepeatedQueries = .warning
    /// Whether messages show the statements with their values, which may be secrets.
    var showsValues = false
    /// Where it was set.
    var site: CallSite?

    /// - Parameter subject: what ran the statements, such as a route or a test.
    func check(_ statements: [Statement], subject: String) -> [Finding] {
        let groups = QueryGroup.groups(of: statements)
        return checkCount(statements.count, groups, subject) + checkRepeated(groups, subject)
    }

    private func checkCount(_ count: Int, _ groups: [QueryGroup], _ subject: String) -> [Finding] {
        guard let limit, count > limit else { return [] }
        let sorted = groups.enumerated().sorted {
            ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
        }
        let facts = ["ran": JSON(Wording.statements(count)), "limit": JSON(limit)]
        let listed = Wording.groups(sorted.map(\.element), showingValues: showsValues)
        return [Finding(.queryBudget, subject: subject, hints: [listed], facts: facts)]
    }

    /// The same values again are no loop over rows: a cache would help there, and no join.
    private func checkRepeated(_ groups: [QueryGroup], _ subject: String) -> [Finding] {
        guard let threshold = repeated.threshold else { return [] }
        return groups.filter { $0.isQuery && $0.count >= threshold && $0.examples.count > 1 }.map { group in
            Finding(
                .repeatedQuery, severity: repeated.severity, subject: subject,
                hints: showsValues ? [Wording.examples(group.examples)] : [],
                facts: ["count": JSON(group.count), "statement": JSON(group.line)])
        }
    }
}

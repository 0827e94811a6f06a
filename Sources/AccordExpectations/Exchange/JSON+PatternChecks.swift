package import AccordJSON
package import AccordReport

/// The expectations on the form of a JSON value, as functions that return what is wrong.
extension JSON {
    package func checkMatches(_ pattern: JSONPattern) -> [Finding] { check(pattern, .jsonMatches) }

    package func checkLike(_ example: JSON) -> [Finding] { check(JSONPattern(shapeOf: example), .jsonLike) }

    private func check(_ pattern: JSONPattern, _ rule: Rule) -> [Finding] {
        let problems = pattern.problems
        guard problems.isEmpty else {
            return problems.map { problem in
                let facts = ["pattern": JSON(problem.pattern), "reason": JSON(problem.reason)]
                return Finding(.invalidPattern, subject: Self.subject, facts: facts)
            }
        }
        var match = PatternMatch()
        match.compare(pattern, self, at: JSONPointer())
        let differences = match.differences
        return differences.isEmpty ? [] : [Finding(rule, subject: Self.subject, differences: differences)]
    }
}

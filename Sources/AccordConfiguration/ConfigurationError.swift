public import AccordReport

/// The configuration is wrong: every problem of the file and of the environment at once.
public struct ConfigurationError: Error, Sendable, Equatable {
    private let first: ConfigurationProblem
    private let others: [ConfigurationProblem]

    /// Nil where the problems are no more than warnings.
    init?(_ problems: [ConfigurationProblem]) {
        guard let index = problems.firstIndex(where: { !$0.isWarning }) else { return nil }
        first = problems[index]
        var others = problems
        others.remove(at: index)
        self.others = others
    }

    /// One finding a problem.
    public var findings: [Finding] { [first.finding] + others.map(\.finding) }
}

extension ConfigurationError: Reportable {
    /// The first of the problems, with the count of the others.
    public var finding: Finding {
        var finding = first.finding
        if !others.isEmpty { finding.hints.append(Rules.others(others.count)) }
        return finding
    }

    public var description: String { TextRenderer().render(findings) }
}

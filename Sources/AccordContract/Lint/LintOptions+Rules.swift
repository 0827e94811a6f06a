import AccordReport

extension LintOptions {
    /// The first id that is left out and that no rule of `lint` has.
    package var unknownRule: String? {
        ignored.subtracting(Rule.lint.map(\.id)).min()
    }

    /// The rule that somebody probably meant, by its id, with or without the words that all ids start with.
    package static func nearestRule(to id: String) -> String? {
        let known = Rule.lint.map(\.id)
        return known.first { $0 == "contract/\(id)" } ?? Nearest.name(to: id, among: known)
    }
}

/// Why the keys that all layers give together cannot be.
enum KeyConflict: Sendable, Equatable {
    /// What was chosen for an action, and where.
    struct Choice: Sendable, Equatable {
        var action: ReviewAction
        var keys: [KeyName]
        /// Nil where a variable says it.
        var position: ConfigurationProblem.Position?
    }

    /// One key was chosen for two actions.
    case shared(KeyName, Choice, Choice)
    /// The only keys of an action were chosen for others, of which this is one.
    case taken(KeyName, by: Choice, from: ReviewAction)

    /// Everything that is wrong with the choices, in their order.
    static func all(_ choices: [Choice]) -> [KeyConflict] {
        let chosen = Dictionary(choices.map { ($0.action, $0.keys) }) { first, _ in first }
        return shared(choices) + taken(choices, ReviewKeys(chosen))
    }

    private static func shared(_ choices: [Choice]) -> [KeyConflict] {
        choices.enumerated().flatMap { index, choice in
            choices[..<index].filter { choice.action.excludes($0.action) }.flatMap { earlier in
                choice.keys.filter(earlier.keys.contains).map { .shared($0, earlier, choice) }
            }
        }
    }

    private static func taken(_ choices: [Choice], _ keys: ReviewKeys) -> [KeyConflict] {
        ReviewAction.allCases.filter { keys[$0].isEmpty }.compactMap { action in
            let standard = KeyName.list(action.standard) ?? []
            for choice in choices where choice.action.excludes(action) {
                if let key = choice.keys.first(where: standard.contains) {
                    return .taken(key, by: choice, from: action)
                }
            }
            return nil
        }
    }
}

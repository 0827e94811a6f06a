import AccordConfiguration

extension Rules {
    /// What filters know besides words of paths.
    static var kinds: String {
        let words = ReviewItem.Kind.allCases.map(\.rawValue) + [ItemFilter.breaking]
        return "kinds: " + words.joined(separator: ", ")
    }

    /// Below the keys.
    static let helpEnd =
        "Enter and Esc decide nothing. A conflict cannot be accepted: what is stored has changed since the "
        + "test compared it, so run the test again. What breaks the contract is accepted after a second "
        + "question. Keys can be chosen in accord.yaml, below review: keys."

    /// The key of an action that is shown where there is room for one.
    static func key(_ action: ReviewAction, _ keys: ReviewKeys) -> String { keys[action].first?.text ?? "" }

    /// The keys that a mode has, as many as there is room for.
    static func hints(_ mode: ReviewSession.Mode, _ keys: ReviewKeys) -> [KeyHint] {
        let hints: [(ReviewAction, String)] =
            switch mode {
            case .browsing:
                [
                    (.accept, "accept"), (.reject, "reject"), (.skip, "skip"), (.undo, "undo"),
                    (.view, "view"), (.help, "help"), (.quit, "quit"),
                ]
            case .help: [(.help, "close")]
            case .hunks:
                [
                    (.accept, "accept"), (.reject, "reject"), (.next, "next"), (.previous, "previous"),
                    (.hunks, "apply"),
                ]
            case .group: [(.acceptAll, "accept"), (.rejectAll, "reject")]
            case .volatile:
                [(.choose, "choose"), (.next, "next"), (.previous, "previous"), (.volatile, "apply")]
            case .confirming, .typing: []
            }
        return hints.map { KeyHint("\(key($0, keys)) \($1)", isKept: isKept($0)) } + fixedHints(mode)
    }

    /// The help names all others; single hunks and volatile values are applied by the key that opens them.
    private static func isKept(_ action: ReviewAction) -> Bool {
        [.help, .hunks, .volatile].contains(action)
    }

    /// Those of keys that nobody can choose.
    private static func fixedHints(_ mode: ReviewSession.Mode) -> [KeyHint] {
        switch mode {
        case .browsing, .help: []
        case .confirming: [KeyHint("y yes"), KeyHint("n no")]
        case .typing:
            [
                KeyHint("Enter done", isKept: true), KeyHint("Esc leave", isKept: true),
                KeyHint("Ctrl-U empty"),
            ]
        case .hunks, .group, .volatile: [KeyHint("Esc leave", isKept: true)]
        }
    }

    static func prompt(_ prompt: Prompt) -> String {
        switch prompt.purpose {
        case .search: "search: \(prompt.text)_"
        case .filter: "list only: \(prompt.text)_"
        }
    }

    static func listed(_ filter: ItemFilter) -> String { "only: \(filter.text)" }

    /// In front of a question that the screen has to cut.
    static let answers = "y/n? "

    static func searched(_ needle: Needle) -> String { "/\(needle.text)" }
}

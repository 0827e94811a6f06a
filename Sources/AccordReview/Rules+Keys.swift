extension Rules {
    static let help = [
        "a          accept: store what was received",
        "r          reject: drop what was received",
        "s          skip to the next undecided",
        "u          undo, any number of steps, also of an earlier session",
        "A R        accept or reject all that are listed and undecided",
        "x          the same change elsewhere: then A or R for all of them",
        "h          single hunks: a and r choose, h applies, Esc drops the choice",
        "e          edit what was received in $VISUAL or $EDITOR, then store it",
        "v          values that differ in every run: space chooses, v applies",
        "j n down   next snapshot",
        "k p up     previous snapshot",
        "g G        first, last",
        "/          search paths, tests and the texts seen; n and N go on, Esc ends it",
        "f          list only some, by words of their paths and by their kinds:",
        "           \(kinds)",
        "space b    page down, page up",
        "J K        one line down, up",
        "t          the difference, side by side, stored, received, values",
        "?          this help",
        "q          quit: nothing is lost",
        "",
        "Enter and Esc decide nothing. A conflict cannot be accepted: what is stored",
        "has changed since the test compared it, so run the test again.",
        "What breaks the contract is accepted after a second question.",
    ]

    private static var kinds: String {
        (ReviewItem.Kind.allCases.map(\.rawValue) + [ItemFilter.breaking]).joined(separator: ", ")
    }

    /// The keys that a mode has, as many as there is room for.
    static func hints(_ mode: ReviewSession.Mode) -> [String] {
        switch mode {
        case .browsing: ["a accept", "r reject", "s skip", "u undo", "t view", "? help", "q quit"]
        case .help: ["? close"]
        case .confirming: ["y yes", "n no"]
        case .typing: ["Enter done", "Esc leave"]
        case .hunks: ["a accept", "r reject", "j next", "k previous", "h apply", "Esc leave"]
        case .group: ["A accept", "R reject", "Esc leave"]
        case .volatile: ["space choose", "j next", "k previous", "v apply", "Esc leave"]
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

import AccordConfiguration

/// What somebody presses in a review, and what the screen must say then.
struct SessionStep {
    /// What the keys mean at the moment.
    enum Mode: CaseIterable {
        case browsing, help, hunks, group, volatile, prompt, question

        /// The actions that have a meaning of their own here; a prompt takes letters, a question an answer.
        var actions: Set<ReviewAction> {
            let moves: Set<ReviewAction> = [.next, .previous, .nextMatch, .previousMatch, .first, .last]
            let scrolls: Set<ReviewAction> = [.pageDown, .pageUp, .lineDown, .lineUp]
            return switch self {
            case .browsing: Set(ReviewAction.allCases).subtracting([.choose])
            case .help: scrolls.union([.next, .previous, .help])
            case .hunks: moves.union(scrolls).union([.accept, .reject, .hunks, .quit])
            case .group: [.acceptAll, .rejectAll]
            case .volatile: moves.union([.choose, .volatile, .quit])
            case .prompt, .question: []
            }
        }
    }

    enum Press {
        case key(ReviewAction)
        /// Letters, and the keys that nobody can choose.
        case text(String)
        case enter, escape, backspace
    }

    let mode: Mode
    let presses: [Press]
    /// All of it stands on the screen then.
    let shows: [String]
    let sentence: String
    /// Whether the page shows the screen; where the next one tells as much, it does not.
    private(set) var hasScreen = true

    init(_ mode: Mode, _ presses: [Press], shows: [String], _ sentence: String) {
        (self.mode, self.presses, self.shows, self.sentence) = (mode, presses, shows, sentence)
    }

    init(_ actions: ReviewAction..., in mode: Mode = .browsing, shows: String..., says sentence: String) {
        self.init(mode, actions.map(Press.key), shows: shows, sentence)
    }

    func unseen() -> SessionStep {
        var step = self
        step.hasScreen = false
        return step
    }

    /// The actions that are asked for, each with what it means.
    var actions: Set<ReviewAction> {
        Set(
            presses.compactMap { press in
                if case .key(let action) = press { action } else { nil }
            })
    }

    /// What a terminal sends; a part ends with Esc, which begins another key where something follows at once.
    var input: [String] {
        var parts = [""]
        for press in presses {
            parts[parts.count - 1] += press.input
            if case .escape = press { parts.append("") }
        }
        return parts.filter { !$0.isEmpty }
    }

    /// The keys as a page names them.
    var keys: String { presses.map { "`\($0.name)`" }.joined(separator: " ") }
}

extension SessionStep.Press {
    fileprivate var input: String {
        switch self {
        case .key: name == "space" ? " " : name
        case .text(let text): text
        case .enter: "\r"
        case .escape: "\u{1B}"
        case .backspace: "\u{7F}"
        }
    }

    fileprivate var name: String {
        switch self {
        case .key(let action): ReviewKeys.standard[action].first?.text ?? ""
        case .text(let text): text
        case .enter: "Enter"
        case .escape: "Esc"
        case .backspace: "Backspace"
        }
    }
}

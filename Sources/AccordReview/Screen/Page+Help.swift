import AccordConfiguration

extension Page {
    /// Every action with its keys, then what holds for all.
    static func help(_ keys: ReviewKeys) -> Page {
        let actions = ReviewAction.allCases.flatMap { action -> [PageLine] in
            let names = keys[action].map(\.text).joined(separator: " ")
            let line = PageLine.entry(names, action.words)
            return action == .filter ? [line, .entry("", Rules.kinds)] : [line]
        }
        return Page(actions + [.text("", .plain), .prose(Rules.helpEnd)])
    }
}

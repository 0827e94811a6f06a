/// What a key of the review can do; its name is that of a setting below `review.keys`.
package enum ReviewAction: String, Sendable, CaseIterable {
    case accept, reject, skip, undo
    case acceptAll = "accept-all"
    case rejectAll = "reject-all"
    case group, hunks, edit, volatile, choose
    case next, previous
    case nextMatch = "next-match"
    case previousMatch = "previous-match"
    case first, last
    case pageDown = "page-down"
    case pageUp = "page-up"
    case lineDown = "line-down"
    case lineUp = "line-up"
    case search, filter, view, help, quit

    /// The names of the keys that do it where nothing else is said.
    var standard: String {
        switch self {
        case .accept: "a"
        case .reject: "r"
        case .skip: "s"
        case .undo: "u"
        case .acceptAll: "A"
        case .rejectAll: "R"
        case .group: "x"
        case .hunks: "h"
        case .edit: "e"
        case .volatile: "v"
        case .choose: "space"
        case .next: "j down right"
        case .previous: "k up left"
        case .nextMatch: "n"
        case .previousMatch: "p N"
        case .first: "g home"
        case .last: "G end"
        case .pageDown: "space page-down"
        case .pageUp: "b page-up"
        case .lineDown: "J"
        case .lineUp: "K"
        case .search: "/"
        case .filter: "f"
        case .view: "t"
        case .help: "?"
        case .quit: "q"
        }
    }

    /// Whether a key cannot do both, because both mean something on one screen.
    ///
    /// Values are chosen on a screen of their own, where most actions mean nothing.
    func excludes(_ other: ReviewAction) -> Bool {
        guard self != other else { return false }
        if self == .choose { return other.isAmongValues }
        return other == .choose ? isAmongValues : true
    }

    private var isAmongValues: Bool {
        switch self {
        case .choose, .volatile, .next, .previous, .nextMatch, .previousMatch, .first, .last, .quit: true
        case .accept, .reject, .skip, .undo, .acceptAll, .rejectAll, .group, .hunks, .edit, .pageDown,
            .pageUp,
            .lineDown, .lineUp, .search, .filter, .view, .help:
            false
        }
    }
}

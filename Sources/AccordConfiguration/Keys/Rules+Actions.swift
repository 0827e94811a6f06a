import AccordJSON
import AccordReport

extension ReviewAction {
    /// What it does, for the help of the review and for the documentation.
    package var words: String {
        switch self {
        case .accept: "accept: store what was received"
        case .reject: "reject: drop what was received"
        case .skip: "skip to the next undecided"
        case .undo: "undo, any number of steps, also of an earlier session"
        case .acceptAll: "accept all that are listed and undecided, or a group"
        case .rejectAll: "reject all that are listed and undecided, or a group"
        case .group: "the same change elsewhere, to be decided as one group"
        case .hunks: "single hunks, to be accepted and rejected; again applies it, Esc drops it"
        case .edit: "edit what was received in $VISUAL or $EDITOR, then store it"
        case .volatile: "values that differ in every run; again puts placeholders for those chosen"
        case .choose: "choose among the values that differ in every run"
        case .next: "next snapshot, hunk or value"
        case .previous: "previous snapshot, hunk or value"
        case .nextMatch: "next that was searched for, else next snapshot"
        case .previousMatch: "previous that was searched for, else previous snapshot"
        case .first: "first"
        case .last: "last"
        case .pageDown: "page down"
        case .pageUp: "page up"
        case .lineDown: "one line down"
        case .lineUp: "one line up"
        case .search: "search paths, tests and the texts seen; Esc ends it"
        case .filter: "list only some, by words of their paths and by their kinds"
        case .view: "the difference, side by side, stored, received, values"
        case .help: "this help"
        case .quit: "quit: nothing is lost"
        }
    }
}

extension Rules {
    static let keyExpectation =
        "keys: single characters, \(KeyName.special.joined(separator: ", ")), ctrl-a to ctrl-z"

    static let reservedKeys =
        "Enter, Esc, y, ctrl-c, ctrl-d and ctrl-z keep their meaning; ctrl-h, ctrl-i, ctrl-j and ctrl-m are "
        + "Backspace, Tab and Enter"

}

extension KeyConflict {
    var finding: Finding {
        switch self {
        case .shared(let key, let one, let other):
            Finding(
                .sharedKey, subject: Rules.quoted(key.text), places: [other, one].compactMap(\.place),
                facts: ["one": JSON(one.name), "other": JSON(other.name)])
        case .taken(let key, let choice, let action):
            Finding(
                .takenKey, subject: action.rawValue, places: [choice].compactMap(\.place),
                facts: ["key": JSON(key.text), "taker": JSON(choice.name)])
        }
    }
}

extension KeyConflict.Choice {
    fileprivate var place: Place? { position?.place() }

    /// As whoever chose it has written it.
    fileprivate var name: String {
        let setting = Setting.keys(of: action)
        return position == nil ? setting.variable : setting.key
    }
}

extension Rule {
    static let noKey = Rule(
        "configuration/no-key", headline: "`{subject}` names no key",
        hint: "name a key, or remove the setting: then its standard keys do it",
        help: "An action that no key does could not be found by anybody who looks for it.")

    static let sharedKey = Rule(
        "configuration/shared-key", headline: "the key {subject} is chosen twice: by {one} and by {other}",
        hint: "choose another key for one of them", help: "A key does one thing on one screen.")

    static let takenKey = Rule(
        "configuration/taken-key",
        headline: "no key is left for `{subject}`: {taker} takes its key `{key}`",
        hint: "choose a key for `{subject}` too",
        help: "A chosen key is taken from the action whose standard key it is, unless that has no other.")
}

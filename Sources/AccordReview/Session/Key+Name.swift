import AccordConfiguration

extension Key {
    /// The name by which it is chosen for an action; nil where it cannot be.
    var name: KeyName? {
        switch self {
        case .character(" "): KeyName("space")
        case .character(let character): KeyName(String(character))
        case .control(let letter): KeyName("ctrl-\(letter)")
        case .up: KeyName("up")
        case .down: KeyName("down")
        case .left: KeyName("left")
        case .right: KeyName("right")
        case .pageUp: KeyName("page-up")
        case .pageDown: KeyName("page-down")
        case .home: KeyName("home")
        case .end: KeyName("end")
        case .tab: KeyName("tab")
        case .backspace: KeyName("backspace")
        case .enter, .escape, .other: nil
        }
    }

    var isCharacter: Bool { if case .character = self { true } else { false } }

    /// Whether it leaves the review in every mode, whatever keys are chosen.
    var isInterrupt: Bool { self == .control("c") || self == .control("d") }
}

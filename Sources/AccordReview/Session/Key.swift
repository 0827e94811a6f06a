/// A key that was pressed, whatever bytes the terminal sent for it.
package enum Key: Sendable, Equatable {
    case character(Character)
    case up, down, left, right
    case pageUp, pageDown, home, end
    case enter, escape, tab, backspace
    /// A letter with the control key held.
    case control(Character)
    /// A key or a sequence that no command uses.
    case other
}

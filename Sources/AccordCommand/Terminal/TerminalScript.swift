/// The control sequences (ECMA-48 and xterm) that take a terminal over and give it back.
enum TerminalScript {
    /// Alternate screen, no cursor, no wrapping at the edge, pastes marked, nothing reordered
    /// from right to left, screen cleared.
    static let enter = "\u{1B}[?1049h\u{1B}[?25l\u{1B}[?7l\u{1B}[?2004h\u{1B}[8l\u{1B}[2J"

    static let leave = "\u{1B}[0m\u{1B}[8h\u{1B}[?2004l\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l"
}

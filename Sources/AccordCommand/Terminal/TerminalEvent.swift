import AccordReview

/// What happened at the terminal.
enum TerminalEvent: Equatable {
    case key(Key)
    /// The size may have changed, or something else may have written on the screen.
    case redraw
    /// A signal that ends the process.
    case ended(signal: Int32)
    /// Nobody is at the other end.
    case closed
}

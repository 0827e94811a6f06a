/// What stands on either side of a place in the text, as far as assertions ask.
struct Surroundings {
    /// Nothing (the edge of the text), a word character, or another one.
    enum Side: UInt8 {
        case edge, word, other
    }

    var before: Side
    var after: Side

    func satisfies(_ assertion: Int32) -> Bool {
        switch assertion {
        case 0: before == .edge
        case 1: after == .edge
        case 2: (before == .word) != (after == .word)
        default: (before == .word) == (after == .word)
        }
    }
}

/// A key and what it does, for the status line.
struct KeyHint: Sendable, Equatable {
    let text: String
    /// Whether it is left out last: it leads to all the others, or out of the mode.
    let isKept: Bool

    init(_ text: String, isKept: Bool = false) {
        self.text = text
        self.isKept = isKept
    }
}

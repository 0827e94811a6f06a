/// A key and what it does, for the status line.
struct KeyHint: Sendable, Equatable {
    let text: String
    /// Whether it leads to all the others.
    let isHelp: Bool

    init(_ text: String, isHelp: Bool = false) {
        self.text = text
        self.isHelp = isHelp
    }
}

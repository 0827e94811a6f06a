/// A line that is being typed: what for, and how far it is.
struct Prompt: Sendable, Equatable {
    enum Purpose: Sendable, Equatable {
        case search, filter
    }

    /// More than a screen's line is no search.
    private static let longest = 200

    let purpose: Purpose
    var text = ""

    mutating func append(_ character: Character) {
        if text.count < Self.longest { text.append(character) }
    }

    mutating func removeLast() { _ = text.popLast() }
}

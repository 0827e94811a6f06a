/// The colours of the screen: none, or SGR sequences (ECMA-48, and xterm's for 256 colours).
package struct ScreenPalette: Sendable, Equatable {
    private enum Depth { case none, sixteen, many }

    private let depth: Depth

    /// No colours: what matters stands in letters too.
    package static let plain = ScreenPalette(depth: .none)
    /// The sixteen colours that every terminal has, as its owner has set them.
    package static let ansi = ScreenPalette(depth: .sixteen)
    /// Colours that can be read on a dark and on a light background alike.
    package static let colours256 = ScreenPalette(depth: .many)

    package func paint(_ text: String, _ ink: Ink) -> String {
        guard !text.isEmpty, let code = code(ink) else { return text }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }

    private func code(_ ink: Ink) -> String? {
        switch depth {
        case .none: nil
        case .sixteen: Self.sixteen(ink)
        case .many: Self.many(ink)
        }
    }

    private static func sixteen(_ ink: Ink) -> String? {
        switch ink {
        case .plain: nil
        case .strong: "1"
        case .faint: "2"
        case .added: "32"
        case .removed: "31"
        case .addedWord: "7;32"
        case .removedWord: "7;31"
        case .hunk: "36"
        case .note: "1;36"
        case .warning: "1;33"
        case .failure: "1;31"
        case .selected: "7"
        }
    }

    /// Numbers of the colour cube have the same colours everywhere, which those below 16 have not. Each is
    /// about as far from black as from white; changed words bring their background with them.
    private static func many(_ ink: Ink) -> String? {
        switch ink {
        case .plain: nil
        case .strong: "1"
        case .faint: "38;5;243"
        case .added: "38;5;28"
        case .removed: "38;5;160"
        case .addedWord: "38;5;231;48;5;28"
        case .removedWord: "38;5;231;48;5;160"
        case .hunk: "38;5;30"
        case .note: "1;38;5;31"
        case .warning: "1;38;5;130"
        case .failure: "1;38;5;160"
        case .selected: "7"
        }
    }
}

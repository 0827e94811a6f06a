/// The colours of the screen: none, or SGR sequences (ECMA-48).
package struct ScreenPalette: Sendable {
    private let isColoured: Bool

    /// No colours: what matters stands in letters too.
    package static let plain = ScreenPalette(isColoured: false)
    /// The sixteen colours that every terminal has.
    package static let ansi = ScreenPalette(isColoured: true)

    package func paint(_ text: String, _ ink: Ink) -> String {
        guard isColoured, !text.isEmpty, let code = Self.code(ink) else { return text }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }

    private static func code(_ ink: Ink) -> String? {
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
}

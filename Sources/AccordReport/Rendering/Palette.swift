/// The styles of a text: empty for plain output, SGR sequences (ECMA-48) for a terminal.
public struct Palette: Sendable {
    enum Style: Sendable { case strong, faint, error, warning, note, added, removed, hunk }

    private let isColoured: Bool

    /// No styles: the text is pure.
    public static let plain = Palette(isColoured: false)
    /// The sixteen colours that every terminal has.
    public static let ansi = Palette(isColoured: true)

    func paint(_ text: String, _ style: Style) -> String {
        guard isColoured, !text.isEmpty else { return text }
        return "\u{1B}[\(Self.code(style))m\(text)\u{1B}[0m"
    }

    private static func code(_ style: Style) -> String {
        switch style {
        case .strong: "1"
        case .faint: "2"
        case .error: "1;31"
        case .warning: "1;33"
        case .note: "1;36"
        case .added: "32"
        case .removed: "31"
        case .hunk: "36"
        }
    }
}

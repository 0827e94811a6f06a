/// The name of a key that an action can have: a character, `space`, `page-down`, `ctrl-x`.
package struct KeyName: Sendable, Hashable {
    /// Keys without a character of their own.
    static let special = [
        "space", "tab", "backspace", "up", "down", "left", "right", "page-up", "page-down", "home", "end",
    ]
    private static let control = "ctrl-"

    package let text: String

    /// Nil where no key has the name, or where the key has a meaning that cannot be taken from it.
    package init?(_ text: String) {
        guard !Self.isReserved(text), Self.isKey(text) else { return nil }
        self.text = text
    }

    /// Names with blanks between them; nil where there is none, or one is no key.
    package static func list(_ text: String) -> [KeyName]? {
        let words = text.split(separator: " ")
        let names = words.compactMap { KeyName(String($0)) }
        return names.isEmpty || names.count < words.count ? nil : names
    }

    /// Whether the name is that of a key that answers, that ends or stops the review, or that terminals cannot
    /// tell from another: Ctrl and `h`, `i`, `j` or `m` send what Backspace, Tab and Enter send.
    static func isReserved(_ text: String) -> Bool {
        ["enter", "return", "esc", "escape", "y"].contains(text)
            || control(text).map { "cdhijmz".contains($0) } ?? false
    }

    private static func isKey(_ text: String) -> Bool {
        special.contains(text) || control(text) != nil || isVisible(text)
    }

    private static func control(_ text: String) -> Character? {
        let letter = text.dropFirst(control.utf8.count)
        guard text.hasPrefix(control), letter.utf8.count == 1,
            letter.utf8.allSatisfy((UInt8(ascii: "a")...UInt8(ascii: "z")).contains)
        else { return nil }
        return letter.first
    }

    /// A terminal sends one scalar; a mark that joins another is none that anybody could see.
    private static func isVisible(_ text: String) -> Bool {
        guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1 else { return false }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator,
            .paragraphSeparator, .nonspacingMark, .spacingMark, .enclosingMark:
            return false
        default: return true
        }
    }
}

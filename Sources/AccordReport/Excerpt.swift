/// The part of a long text that a message shows, with the count of what it hides.
package struct Excerpt {
    package static let lines = 40
    package static let charactersInLine = 400

    /// At most `lines` lines, each cut to `charactersInLine` characters. A carriage return in front of a
    /// line feed is the last of its line.
    package static func lines(
        of text: String, limit: Int = lines, width: Int = charactersInLine
    ) -> [String] {
        let all = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        let shown = all.prefix(limit).map { line(Substring($0), width: width) }
        guard all.count > limit else { return shown }
        return shown + ["(\(all.count - limit) more lines)"]
    }

    /// One line, cut to `width` characters.
    package static func line(_ text: some StringProtocol, width: Int = charactersInLine) -> String {
        guard text.utf8.count > width else { return String(text) }
        let hidden = text.dropFirst(width).count
        guard hidden > 0 else { return String(text) }
        return "\(text.prefix(width)) (\(hidden) more characters)"
    }
}

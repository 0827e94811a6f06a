/// Text inside a Markdown table or list: shown as it is, never read as markup, HTML or a mention.
enum MarkdownText {
    /// One line of plain text.
    static func plain(_ text: String) -> String { references(Visible.text(oneLine(text))) }

    /// One line in a fixed-width font; `<code>` holds backticks, which a code span cannot.
    static func code(_ text: String) -> String { "<code>\(plain(text))</code>" }

    private static func oneLine(_ text: String) -> String {
        text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// Character references are never markup (CommonMark, 2.5).
    private static func references(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            // A reference does not keep a name behind it from being told; an empty comment does.
            case "@": escaped += "@<!-- -->"
            // Else `https://` makes a link of its own (GFM, 6.9).
            case "/" where escaped.hasSuffix("/"): escaped += "&#47;"
            case "&", "<", ">", "`", "|", "*", "_", "[", "]", "~", "\\", "#", "$", "!", "\"", "^":
                escaped += "&#\(scalar.value);"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

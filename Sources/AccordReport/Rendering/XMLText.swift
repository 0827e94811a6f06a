/// Text inside an XML 1.0 document: markup is escaped, and what XML cannot hold is shown as an escape.
package enum XMLText {
    /// Character data; line feeds stay.
    package static func content(_ text: String) -> String { escaped(text, isAttribute: false) }

    /// The inside of an attribute's quotes, in one line.
    package static func attribute(_ text: String) -> String { escaped(text, isAttribute: true) }

    private static func escaped(_ text: String, isAttribute: Bool) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            // Also after `]]`, where it would end a section that nobody has opened.
            case ">": escaped += "&gt;"
            case "\"" where isAttribute: escaped += "&quot;"
            case "\n", "\t": escaped += isAttribute ? "&#\(scalar.value);" : String(scalar)
            // Not characters of XML 1.0 (2.2), not even as references.
            case "\u{FFFE}", "\u{FFFF}": escaped += "\\u{\(String(scalar.value, radix: 16))}"
            default: escaped += Visible.text(String(scalar))
            }
        }
        return escaped
    }
}

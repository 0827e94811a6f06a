/// Text made safe for a terminal: control characters are shown as escapes and never obeyed.
package enum Visible {
    package static func text(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHidden) else { return text }
        var shown = ""
        for scalar in text.unicodeScalars {
            if isHidden(scalar) {
                shown += scalar == "\t" ? " " : "\\u{\(String(scalar.value, radix: 16))}"
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }

    /// The lines of a text, each made safe. Of `\r\n`, which is one `Character`, the line feed ends a line.
    package static func lines(in text: String) -> [String] {
        text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
            Self.text(String($0))
        }
    }

    /// C0 and C1 controls, line and paragraph separators, and what reorders, hides or is not seen
    /// (UAX #9, UTS #39).
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
            0xE0000...0xE007F:
            true
        default: false
        }
    }
}

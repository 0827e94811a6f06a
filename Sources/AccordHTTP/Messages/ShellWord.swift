/// A text as one word of a POSIX shell.
enum ShellWord {
    /// The text as it is where the shell has no use for any of its bytes, else in single quotes.
    static func word(_ text: String) -> String {
        let isPlain =
            !text.isEmpty && text.utf8.allSatisfy { $0.isDigit || $0.isLetter || $0 == UInt8(ascii: "-") }
        return isPlain ? text : quoted(text)
    }

    /// Single quotes keep every byte but themselves (POSIX, XCU 2.2.2).
    static func quoted(_ text: String) -> String {
        let bytes = text.utf8.flatMap { $0 == UInt8(ascii: "'") ? Array(#"'\''"#.utf8) : [$0] }
        return "'\(bytes[...].text)'"
    }
}

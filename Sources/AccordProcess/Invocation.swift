import AccordReport

/// What was run: the executable and its arguments.
struct Invocation: Sendable, Equatable {
    /// The command's own name, the same on every machine.
    let name: String
    let arguments: [String]
    /// Where the executable was found; nil in the process of the test.
    var path: String?

    /// The command as a shell would take it.
    var commandLine: String { Self.line([path ?? name] + arguments) }

    /// The same without the folder of the executable.
    var shortLine: String { Self.line([name] + arguments) }

    /// As messages name it, cut.
    var shownLine: String { Excerpt.line(Visible.text(shortLine), width: 200) }

    private static func line(_ words: [String]) -> String { words.map(quoted).joined(separator: " ") }

    /// One word for a POSIX shell: in single quotes unless it needs none.
    static func quoted(_ word: String) -> String {
        guard word.isEmpty || !word.utf8.allSatisfy(isPlain) else { return word }
        let parts = word.utf8.split(separator: UInt8(ascii: "'"), omittingEmptySubsequences: false)
        return "'" + parts.map { String(Substring($0)) }.joined(separator: "'\\''") + "'"
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-_./:=,+@%".utf8.contains(byte)
        }
    }
}

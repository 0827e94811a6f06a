import AccordReport

extension Rule {
    static let file = Rule(
        "command/file", headline: "cannot {operation} {subject}: {reason}",
        help: "A file that was named on the command line is not there, or may not be used.")

    static let malformedJSON = Rule(
        "json/malformed", headline: "{reason}",
        help: "The text is no JSON (RFC 8259). Reading stops at the first error.")

    static let duplicateKey = Rule(
        "json/duplicate-key", headline: "the key \"{key}\" stands in this object already, in {first}",
        help: """
            Names in an object should be unique (RFC 8259, 4): readers differ in which value they take.
            """)
}

extension Rules {
    static let standardInput = "<standard input>"

    static let missingFile = "there is no such file"

    /// `1 file`, `3 files`.
    static func counted(_ count: Int, _ noun: String) -> String {
        count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
    }
}

import AccordJSON
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

    static let furtherKeys = Rule(
        "json/further-keys", headline: "{subject} has {count} more keys that stand in their object already",
        help: "Only the first of them are told one by one.")
}

extension Finding {
    /// That there are more repeated keys than are told.
    static func further(_ count: Int, in file: String) -> Finding {
        Finding(
            .furtherKeys, severity: .warning, subject: file, places: [Place(file)],
            facts: ["count": JSON(count)])
    }

    /// A key that its object has already.
    init(_ key: String, again place: Place, first line: Int, severity: Severity = .warning) {
        self.init(
            .duplicateKey, severity: severity, subject: place.file, places: [place],
            facts: ["key": JSON(key), "first": JSON("line \(line)")])
    }
}

extension Rules {
    static let standardInput = "<standard input>"

    static let missingFile = "there is no such file"

    /// `1 file`, `3 files`.
    static func counted(_ count: Int, _ noun: String) -> String {
        count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
    }
}

#if GRDB
import AccordReport

// What is said about records.

extension Rule {
    static let recordMissing = Rule(
        "grdb/record-missing", headline: "no {subject} is as expected, of {total} that there are",
        help: "The request was run on the database of the test, with what has been committed.")

    static let recordCount = Rule(
        "grdb/record-count", headline: "{subject}: expected {wanted}, got {found} of {total} that there are",
        help: "The request was run on the database of the test, with what has been committed.")
}

enum RecordWording {
    static func asked(_ sql: String) -> String { "asked: \(Excerpt.line(Visible.text(sql)))" }
}
#endif

import AccordDiff
import AccordJSON
import AccordReport
import AccordSnapshots

extension Rule {
    static let edited = Rule(
        "review/edited", headline: "{subject} cannot be stored as edited: {reason}",
        hint: "edit it again; nothing was decided",
        help: "What is stored must be a snapshot of its format, so that the next run can compare with it.")
}

/// The sentences of the screen: they stand here and nowhere else.
enum Rules {
    static let tooSmall = "too small"
    static let nothingStored = "(nothing is stored yet)"
    static let sameBytes = "(no difference: what was received is what is stored)"
    static let noFinalNewline = " (no newline at the end)"

    static func moreBytes(_ count: Int) -> String { " (\(count) more bytes)" }
    static func bytesBefore(_ count: Int) -> String { "(\(count) bytes before) " }

    static func unreadable(_ body: UnreadableBody) -> String {
        "the body of the \(body.part.rawValue) is no JSON, as its content-type says: \(body.error.reason)"
    }

    static func newSecret(_ secret: FoundSecret) -> String {
        "it holds a secret that was not received: \(secret.name)"
    }

    static func reason(_ item: ReviewItem) -> String {
        switch item.kind {
        case .new: "nothing was stored"
        case .changed: "what was received differs from what is stored"
        case .damaged: "what is stored is damaged"
        case .conflict: "conflict: what is stored has changed since the test compared it"
        case .unreadable: "what is stored or pending cannot be read"
        case .unused:
            item.meta.test.isEmpty
                ? "unused: no test is left that could assert it; accept deletes it, reject keeps it till next time"
                : "unused: its test passed and did not assert it; accept deletes it, reject keeps it till next time"
        case .renamed:
            item.meta.added + item.meta.removed == 0
                ? "renamed, the text is the same; accept moves the snapshot"
                : "renamed, and the text differs; accept stores it here and deletes the former file"
        }
    }

    /// What the detail shows.
    static func label(_ session: ReviewSession) -> String {
        if session.mode == .help { return "help" }
        if session.hunks != nil { return "hunks" }
        return session.volatile == nil ? label(session.view) : "values that differ in every run"
    }

    private static func label(_ view: DetailView) -> String {
        switch view {
        case .changes: "diff"
        case .old: "stored"
        case .new: "received"
        case .sideBySide: "stored | received"
        case .structure: "values"
        }
    }

    static func sentence(_ difference: InvisibleDifference) -> String {
        switch difference {
        case .finalNewline(let inNew):
            inNew ? "a newline at the end was added" : "the newline at the end is gone"
        case .carriageReturns(let inNew, let line):
            "from line \(line) on, lines end in \(inNew ? "CRLF now, not in LF" : "LF now, not in CRLF")"
        case .byteOrderMark(let inNew):
            inNew ? "a byte order mark was added" : "the byte order mark is gone"
        case .trailingBlanks(let line): "line \(line) differs only in blanks at its end"
        case .unicodeForm(let line): "line \(line) differs only in its Unicode form (NFC or NFD)"
        case .invalidUTF8(let inNew, let offset):
            "\(inNew ? "what was received" : "what is stored") is not UTF-8 at byte \(offset)"
        }
    }
}

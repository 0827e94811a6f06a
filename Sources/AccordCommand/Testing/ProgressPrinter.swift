import AccordJournal
import AccordReview

/// The lines of a run while it goes on.
struct ProgressPrinter {
    enum Style: Equatable {
        /// One line that is written over and over, and failures.
        case updating(columns: Int)
        /// Failures, and a line every hundred tests.
        case plain
        /// A line for each test that has ended.
        case verbose
        /// A line for each test that begins, too.
        case veryVerbose
    }

    private static let step = 100
    private static let clear = "\r\u{1B}[K"

    private let style: Style
    private let palette: ScreenPalette
    private let total: Int
    private var ended = 0
    private var failed = 0
    private var current = ""
    private var isDrawn = false

    init(_ style: Style, total: Int, palette: ScreenPalette) {
        self.style = style
        self.total = total
        self.palette = palette
    }

    /// What is written for a line of the journal.
    mutating func show(_ event: TestEvent) -> String {
        if event.state.isFinal { count(event) } else { current = event.id }
        switch style {
        case .updating: return ""
        case .plain:
            let isDue = event.state.isFinal && ended % Self.step == 0 && ended < total
            return isDue ? Rules.progress(ended, of: total, failed: failed) + "\n" : ""
        case .verbose where event.state == .started: return ""
        case .verbose, .veryVerbose: return line(event)
        }
    }

    /// An issue is shown at once, before its test has ended.
    mutating func show(_ issue: RunnerIssue, of test: String, file: String?) -> String {
        let mark = issue.isFailure ? palette.paint("FAIL", .failure) : palette.paint("warning", .warning)
        let place =
            file.map { "  " + palette.paint("\(Printable.text($0)):\(issue.line ?? 1)", .faint) } ?? ""
        return erased() + "\(mark) \(Printable.text(test))\(place)\n" + Self.indented(issue.text)
    }

    /// What tests print themselves goes its own way, around the updating line.
    mutating func show(output line: String) -> String { erased() + line + "\n" }

    /// The updating line as it is now; empty in other styles.
    mutating func redrawn() -> String {
        guard case .updating(let columns) = style else { return "" }
        isDrawn = true
        let counts = Rules.progress(ended, of: total, failed: failed)
        let room = max(columns - 1 - counts.count - 2, 0)
        return Self.clear + counts + "  " + palette.paint(Self.cut(Printable.text(current), to: room), .faint)
    }

    mutating func erased() -> String {
        defer { isDrawn = false }
        return isDrawn ? Self.clear : ""
    }

    // MARK: -

    private mutating func count(_ event: TestEvent) {
        ended += 1
        if event.state == .failed { failed += 1 }
    }

    private func line(_ event: TestEvent) -> String {
        let (word, ink): (String, Ink) =
            switch event.state {
            case .started: ("start", .faint)
            case .passed: ("pass ", .added)
            case .failed: ("FAIL ", .failure)
            case .skipped: ("skip ", .warning)
            case .cancelled, .filtered: ("stop ", .warning)
            }
        let time = event.duration.map { Rules.seconds($0) } ?? ""
        let reason = event.state == .skipped || event.state == .cancelled ? event.messages.first : nil
        let said = reason.map { "  \(Printable.text($0))" } ?? ""
        return
            "\(palette.paint(word, ink)) \(Columns.padded(time, to: 8)) \(Printable.text(event.id))\(said)\n"
    }

    private static func indented(_ text: String) -> String {
        text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { "  " + Printable.text($0) + "\n" }.joined()
    }

    private static func cut(_ text: String, to width: Int) -> String {
        guard Printable.width(text) > width else { return text }
        var kept = ""
        var room = width - 1
        for character in text {
            room -= Printable.width(String(character))
            guard room >= 0 else { break }
            kept.append(character)
        }
        return width > 0 ? kept + "~" : ""
    }
}

public import AccordReport

/// A mail that did not come, or a mail server that could not be had.
public enum MailError: Error, Sendable, Equatable {
    /// Too few mails have come in time.
    case notArrived(wanted: Int, lines: [String], within: Duration)
    /// No port of the loopback interface could be opened.
    case sinkDidNotStart(reason: String)
}

extension MailError: Reportable {
    public var finding: Finding {
        switch self {
        case .notArrived(let wanted, let lines, let limit):
            Finding(
                .mailNotArrived, hints: MailRules.box(lines),
                facts: [
                    "wanted": "\(MailRules.mails(wanted))", "found": "\(MailRules.mails(lines.count))",
                    "limit": "\(limit)",
                ])
        case .sinkDidNotStart(let reason): Finding(.sinkDidNotStart, actual: reason)
        }
    }
}

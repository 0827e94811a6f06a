public import AccordReport

/// A mail that did not come, or a mail server that could not be had.
public enum MailError: Error, Sendable, Equatable {
    /// Too few mails have come in time.
    case notArrived(wanted: Int, arrived: [Mail], within: Duration)
    /// No port of the loopback interface could be opened.
    case sinkDidNotStart(reason: String)
}

extension MailError: Reportable {
    public var finding: Finding {
        switch self {
        case .notArrived(let wanted, let mails, let limit):
            Finding(
                .mailNotArrived, hints: MailRules.box(mails.lines),
                facts: [
                    "wanted": "\(MailRules.mails(wanted))", "found": "\(MailRules.mails(mails.count))",
                    "limit": "\(limit)",
                ])
        case .sinkDidNotStart(let reason): Finding(.sinkDidNotStart, actual: reason)
        }
    }
}

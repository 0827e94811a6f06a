public import AccordReport

/// Something that an app's SMTP client did and should not have: the sink tells its test as a warning.
public struct SMTPIncident: Sendable, Hashable {
    enum Kind: Hashable {
        case tooLarge(limit: Int)
        case endless, unfinished
        case silent(Duration)
        case tooManyErrors(Int)
    }

    let kind: Kind
    /// The name that the client gave in EHLO or HELO.
    public let client: String?
}

extension SMTPIncident: CustomStringConvertible {
    /// One sentence.
    public var description: String { finding.headline }

    /// The incident as a value that every renderer knows.
    public var finding: Finding {
        var finding =
            switch kind {
            case .tooLarge(let limit): Finding(.smtpTooLarge, facts: ["limit": "\(limit)"])
            case .endless: Finding(.smtpEndless)
            case .unfinished: Finding(.smtpUnfinished)
            case .silent(let limit): Finding(.smtpSilent, facts: ["limit": "\(limit)"])
            case .tooManyErrors(let count): Finding(.smtpErrors, facts: ["count": "\(count)"])
            }
        finding.severity = .warning
        finding.subject = client ?? ""
        finding.facts["client"] = "\(MailRules.client(client))"
        return finding
    }
}

import AccordReport

extension Rule {
    static let mailCount = Rule(
        "doubles/mail-count", headline: "expected {wanted} in the outbox, got {found}",
        help: "Each mail of the outbox is listed on a line of its own.")

    static let mailNotSent = Rule(
        "doubles/mail-not-sent", headline: "expected a mail {wanted}; {found}",
        help: "Only what was asked for is compared. Of the nearest mail the fields are shown that differ.")

    static let mailSent = Rule(
        "doubles/mail-sent", headline: "expected no mail {wanted}, got {found}",
        help: "The mails that are as described are listed.")

    static let mailNotArrived = Rule(
        "doubles/mail-not-arrived", headline: "waited {limit} for {wanted}, got {found}",
        hint: "wait longer, wait(for:within:), or let the job that sends it run first",
        help: "Whoever sends the mail did not do so in time.")

    static let sinkDidNotStart = Rule(
        "doubles/sink-did-not-start", headline: "the SMTP sink could not listen on 127.0.0.1",
        help: "The sink takes a free port of the loopback interface.")
}

extension Rule {
    static let smtpTooLarge = Rule(
        "doubles/smtp-too-large",
        headline: "the SMTP sink refused a mail of {client}: more than {limit} bytes",
        hint: "raise SMTPSettings.sizeLimit, or send less",
        help: "The mail was answered with 552, and nothing of it is kept.")

    static let smtpEndless = Rule(
        "doubles/smtp-endless", headline: "the SMTP sink let {client} go: a line or a mail had no end",
        help: "A command ends in CR LF within 2,048 bytes; a mail ends soon behind its limit.")

    static let smtpUnfinished = Rule(
        "doubles/smtp-unfinished", headline: "{client} left the SMTP sink in the middle of a mail",
        hint: "see whether the app gave up, and why; nothing of the mail is kept",
        help: "A mail counts when the line with a single dot has come.")

    static let smtpSilent = Rule(
        "doubles/smtp-silent",
        headline: "the SMTP sink let {client} go: silent for {limit} in the middle of a mail",
        hint: "see where the app hangs, or raise SMTPSettings.idleLimit",
        help: "The connection was answered with 421 and closed.")

    static let smtpErrors = Rule(
        "doubles/smtp-errors",
        headline: "the SMTP sink let {client} go: {count} malformed or misplaced commands",
        hint: "see whether the client really speaks SMTP, without TLS",
        help: "Each of them was answered with a code from 500 to 504, or 555.")
}

/// The sentences of mails.
enum MailRules {
    static func mails(_ count: Int) -> String {
        switch count {
        case 0: "no mail"
        case 1: "1 mail"
        default: "\(count) mails"
        }
    }

    static func found(among count: Int) -> String {
        switch count {
        case 0: "the outbox is empty"
        case 1: "the one in the outbox is another"
        default: "none of the \(count) in the outbox is it"
        }
    }

    static func nearest(_ number: Int) -> String { "the nearest is mail \(number), which differs as shown" }

    /// What is in the outbox, a line each.
    static func box(_ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["in the outbox:\n" + lines.map { "  " + $0 }.joined(separator: "\n")]
    }

    static func client(_ name: String?) -> String {
        name.map { "the client \(Visible.text($0))" } ?? "a client"
    }

    // MARK: - What was expected

    static func subject(_ text: String) -> String { "with the subject \"\(text)\"" }
    static func to(_ address: String) -> String { "to \(address)" }
    static func from(_ address: String) -> String { "from \(address)" }
    static func text(_ text: String) -> String { "whose text contains \"\(text)\"" }
    static func html(_ text: String) -> String { "whose HTML contains \"\(text)\"" }
    static func attachment(_ name: String) -> String { "with the attachment \(name)" }
    static let any = "of any kind"

    // MARK: - A mail as a line

    static func line(_ number: Int, subject: String, from: String, to: [String], content: [String]) -> String
    {
        let recipients = to.isEmpty ? "nobody" : to.joined(separator: ", ")
        let content = content.isEmpty ? "empty" : content.joined(separator: ", ")
        return "\(number). \"\(subject)\" from \(from) to \(recipients): \(content)"
    }

    static let noSender = "nobody"
    static let hasText = "text"
    static let hasHTML = "HTML"
    static func attachment(_ name: String?, _ mediaType: String, _ size: Int) -> String {
        "\(name ?? mediaType) (\(size) bytes)"
    }
    static func hidden(_ count: Int) -> String { "(\(count) more)" }

    // MARK: - Remarks

    static func remark(_ kind: MailRemark.Kind) -> String {
        switch kind {
        case .noBlankLine: "no blank line stands between the header and the body"
        case .noBoundary: "a multipart names no boundary; it is kept as an attachment"
        case .noFinalBoundary: "a multipart ends without its final boundary"
        case .noParts: "a multipart has no parts; it is kept as an attachment"
        case .tooDeep(let limit): "parts nest deeper than \(limit) levels; what is deeper is kept as bytes"
        case .tooManyParts(let limit): "there are more than \(limit) parts; further ones are left out"
        case .tooManyHeaders(let limit):
            "a part has more than \(limit) header fields; the rest counts as body"
        case .unknownCharset(let name): "the charset \(name) is not known; the text is kept as an attachment"
        case .notInCharset(let name): "the text has bytes that are not in its charset \(name)"
        case .unknownTransferEncoding(let name):
            "the transfer encoding \(name) is not known; bytes are as sent"
        case .damaged(let name): "a part's \(name) content is damaged"
        case .bccHeader: "a Bcc field was sent along, so that each recipient can read it"
        }
    }
}

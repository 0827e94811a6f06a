import AccordJSON
import AccordReport

/// What a test expects of a mail; only what is given counts.
struct MailPattern: Sendable {
    var subject: String?
    var to: String?
    var from: String?
    var text: String?
    var html: String?
    var attachment: String?

    /// Its words, such as `with the subject "Thank you", to ada@example.org`.
    var shown: String {
        let words = [
            subject.map(MailRules.subject), to.map(MailRules.to), from.map(MailRules.from),
            text.map(MailRules.text), html.map(MailRules.html), attachment.map(MailRules.attachment),
        ].compactMap(\.self)
        return words.isEmpty
            ? MailRules.any : Excerpt.line(Visible.text(words.joined(separator: ", ")), width: 400)
    }

    func matches(_ mail: Mail) -> Bool { differences(from: mail).isEmpty }

    /// What of the mail is otherwise; nothing where it is the expected one.
    func differences(from mail: Mail) -> [JSONDifference] {
        var found: [JSONDifference] = []
        func note(_ name: String, _ wanted: String?, _ actual: JSON?, unless isMet: (String) -> Bool) {
            guard let wanted, !isMet(wanted) else { return }
            found.append(
                JSONDifference(.changed, at: JSONPointer(tokens: [name]), old: JSON(wanted), new: actual))
        }
        note("subject", subject, JSON(mail.subject)) { $0.utf8.elementsEqual(mail.subject.utf8) }
        note("to", to, JSON(elements: mail.recipients.map { JSON($0.address) }), unless: mail.isFor)
        note("from", from, mail.from.map { JSON($0.address) }, unless: mail.isFrom)
        note("text", text, mail.text.map { JSON($0) }) { Self.contains(mail.text, $0) }
        note("html", html, mail.html.map { JSON($0) }) { Self.contains(mail.html, $0) }
        note("attachments", attachment, JSON(elements: mail.attachments.map { JSON($0.fileName ?? "") })) {
            name in mail.attachments.contains { $0.fileName?.utf8.elementsEqual(name.utf8) ?? false }
        }
        return found
    }

    /// The mail that differs in the fewest fields, by its position.
    func nearest(among mails: [Mail]) -> (index: Int, differences: [JSONDifference])? {
        mails.enumerated().map { ($0.offset, differences(from: $0.element)) }
            .min { $0.1.count < $1.1.count }
    }

    /// By bytes: two ways to write one accent are two texts.
    private static func contains(_ text: String?, _ part: String) -> Bool {
        guard let text else { return false }
        let (bytes, wanted) = (Array(text.utf8), Array(part.utf8))
        guard let first = wanted.first else { return true }
        var position = 0
        while let hit = ByteScan.first(first, in: bytes, position..<bytes.count) {
            if bytes[hit...].starts(with: wanted) { return true }
            position = hit + 1
        }
        return false
    }
}

extension Mail {
    /// Whether an address wrote it: by `From`, by `Sender` or by what the SMTP client said.
    fileprivate func isFrom(_ address: String) -> Bool {
        ([from, sender].compactMap(\.self) + (envelope.map { [MailAddress($0.sender)] } ?? []))
            .contains { $0.reaches(address) }
    }
}

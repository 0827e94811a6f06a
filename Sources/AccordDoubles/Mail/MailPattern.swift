import AccordJSON
import AccordReport

/// One thing that a test expects of a mail: `.to("ada@example.org")`, `.text(containing: "Emma")`.
///
/// Expectations take several, and a mail has to meet them all: `expectSent(.to("ada@example.org"),
/// .subject("Your order"))`. Texts compare by their bytes, addresses without regard to the case of the domain.
public struct MailPattern: Sendable {
    /// The member of a mail that it looks at, as differences name it.
    let member: String
    let wanted: String
    /// As a sentence goes on with it, such as `to ada@example.org`.
    let words: String
    /// What the mail has there.
    let actual: @Sendable (Mail) -> JSON?
    let isMet: @Sendable (Mail) -> Bool

    /// The whole subject, decoded.
    public static func subject(_ subject: String) -> MailPattern {
        MailPattern(member: "subject", wanted: subject, words: MailRules.subject(subject)) {
            JSON($0.subject)
        } isMet: {
            $0.subject.utf8.elementsEqual(subject.utf8)
        }
    }

    /// One who gets it, hidden or not; over SMTP by the envelope, not by the header alone.
    public static func to(_ address: String) -> MailPattern {
        let bare = MailAddress.bare(address)
        return MailPattern(member: "to", wanted: bare, words: MailRules.to(bare)) {
            JSON(elements: $0.recipients.map { JSON($0.address) })
        } isMet: {
            $0.isFor(bare)
        }
    }

    /// Who wrote it: by `From`, `Sender` or the envelope.
    public static func from(_ address: String) -> MailPattern {
        let bare = MailAddress.bare(address)
        return MailPattern(member: "from", wanted: bare, words: MailRules.from(bare)) {
            $0.from.map { JSON($0.address) }
        } isMet: {
            $0.isFrom(bare)
        }
    }

    /// A part of the plain text, whose lines end in line feeds.
    public static func text(containing part: String) -> MailPattern {
        MailPattern(member: "text", wanted: part, words: MailRules.text(part)) {
            $0.text.map { JSON($0) }
        } isMet: {
            contains($0.text, part)
        }
    }

    /// A part of the HTML, whose lines end in line feeds.
    public static func html(containing part: String) -> MailPattern {
        MailPattern(member: "html", wanted: part, words: MailRules.html(part)) {
            $0.html.map { JSON($0) }
        } isMet: {
            contains($0.html, part)
        }
    }

    /// The file name of one attachment.
    public static func attachment(_ name: String) -> MailPattern {
        MailPattern(member: "attachments", wanted: name, words: MailRules.attachment(name)) {
            JSON(elements: $0.attachments.map { JSON($0.fileName ?? "") })
        } isMet: {
            $0.attachments.contains { $0.fileName?.utf8.elementsEqual(name.utf8) ?? false }
        }
    }

    // MARK: -

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

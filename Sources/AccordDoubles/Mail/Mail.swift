public import Foundation

/// A whole mail: what an app sent, as its readers would see it, and who got it.
///
/// One comes out of the `SMTPSink`, or is made by an app that hands its mails over as values:
///
/// ```swift
/// outbox.send(Mail(from: "shop@example.org", to: ["ada@example.org"], subject: "Thank you", text: "…"))
/// ```
public struct Mail: Sendable, Hashable {
    /// The first author; further ones stand in `headers`.
    public var from: MailAddress?
    /// Who sent it in the author's name: the field `Sender`.
    public var sender: MailAddress?
    public var to: [MailAddress]
    public var cc: [MailAddress]
    /// Who got it although no header says so.
    public var bcc: [MailAddress]
    public var replyTo: [MailAddress]
    /// Decoded (RFC 2047).
    public var subject: String
    public var date: Date?
    /// Without angle brackets.
    public var messageID: String?
    /// All fields of the message in order, unfolded; encoded words as they were sent.
    public var headers: [Header]
    /// The first plain text, with line feeds at the ends of lines.
    public var text: String?
    /// The first HTML, with line feeds at the ends of lines.
    public var html: String?
    public var attachments: [MailAttachment]
    /// What the SMTP client said; nil for a mail that came as a value.
    public var envelope: Envelope?
    /// The bytes between `DATA` and the dot, unstuffed; empty for a mail that came as a value.
    public var raw: [UInt8]
    /// What the reader had to make up for.
    public var remarks: [MailRemark]

    public init(
        from: MailAddress?, to: [MailAddress], cc: [MailAddress] = [], bcc: [MailAddress] = [],
        replyTo: [MailAddress] = [], subject: String, text: String? = nil, html: String? = nil,
        attachments: [MailAttachment] = [], headers: [Header] = []
    ) {
        self.from = from
        self.to = to
        self.cc = cc
        self.bcc = bcc
        self.replyTo = replyTo
        self.subject = subject
        self.text = text
        self.html = html
        self.attachments = attachments
        self.headers = headers
        raw = []
        remarks = []
    }

    /// The first field of a name, in any case, its encoded words decoded.
    public func header(_ name: String) -> String? {
        headers.first { $0.name.utf8.equalsIgnoringCase(name.utf8) }.map { EncodedWords.decode($0.value) }
    }

    /// All who get it, hidden ones last.
    ///
    /// Over SMTP a mail goes to whom the envelope names, whatever its header says (RFC 5321, 2.3.1).
    public var recipients: [MailAddress] {
        let named = to + cc + bcc
        guard let envelope else { return named }
        return named.filter { address in envelope.recipients.contains(where: address.reaches) }
    }
}

extension Mail {
    /// A field of a message's header, in the order in which it was sent.
    public struct Header: Sendable, Hashable {
        /// As it was written.
        public var name: String
        /// Unfolded.
        public var value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Whom the SMTP client named, whatever the headers say (RFC 5321, 2.3.1).
    public struct Envelope: Sendable, Hashable {
        /// The address of `MAIL FROM`; empty for a bounce.
        public var sender: String
        /// The addresses of `RCPT TO` that were taken, in order.
        public var recipients: [String]
        /// Who logged in before, if anybody did.
        public var authenticatedAs: String?

        public init(sender: String, recipients: [String], authenticatedAs: String? = nil) {
            self.sender = sender
            self.recipients = recipients
            self.authenticatedAs = authenticatedAs
        }
    }
}

extension Mail {
    /// Reads a message (RFC 5322, MIME); whatever the bytes are, they make some mail.
    ///
    /// What is malformed or beyond the limits (16 levels of parts, 1,000 parts, 1,000 header fields each) is
    /// kept as bytes, and said in `remarks`.
    ///
    /// - Parameters:
    ///   - raw: the message, its lines ended by CRLF or LF.
    ///   - envelope: whom the SMTP client named: recipients that no header names become `bcc`.
    public init(raw: [UInt8], envelope: Envelope? = nil) {
        self.init(raw: raw, envelope: envelope, limits: MIMELimits())
    }

    init(raw: [UInt8], envelope: Envelope?, limits: MIMELimits) {
        var parser = MIMEParser(raw, limits: limits)
        let message = parser.message()
        func addresses(_ name: String) -> [MailAddress] {
            message.headers.filter { $0.name.utf8.equalsIgnoringCase(name.utf8) }
                .flatMap { AddressList.parse($0.value) }
        }
        self.init(
            from: addresses("From").first, to: addresses("To"), cc: addresses("Cc"),
            replyTo: addresses("Reply-To"), subject: EncodedWords.decode(message.header("Subject") ?? ""),
            headers: message.headers)
        sender = addresses("Sender").first
        date = message.header("Date").flatMap(MailDate.parse)
        messageID = message.header("Message-ID").map(Self.withoutAngles)
        bcc = Self.hidden(addresses("Bcc"), envelope, named: to + cc)
        self.envelope = envelope
        self.raw = raw
        remarks = parser.remarks
        if message.header("Bcc") != nil { remarks.append(.bccHeader) }
        var reader = PartReader(raw)
        reader.read(message)
        (text, html, attachments) = (reader.text, reader.html, reader.attachments)
        for remark in reader.remarks where !remarks.contains(remark) { remarks.append(remark) }
    }

    private static func hidden(
        _ header: [MailAddress], _ envelope: Envelope?, named: [MailAddress]
    ) -> [MailAddress] {
        let known = Set((header + named).map { MailAddress.key($0.address) })
        var seen = known
        let others = (envelope?.recipients ?? []).filter { seen.insert(MailAddress.key($0)).inserted }
        return header + others.map { MailAddress($0) }
    }

    static func withoutAngles(_ text: String) -> String {
        String(
            decoding: Array(text.utf8).filter { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") },
            as: UTF8.self)
    }
}

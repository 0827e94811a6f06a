import Testing

@testable import AccordDoubles

struct SMTPDialogueTests {
    @Test(arguments: greetings + envelopes + contents + moments + logins + nonsense)
    func `each command is answered as RFC 5321 has it`(_ dialogue: SMTPDialogue) {
        let transcript = SMTPTranscript(dialogue.input, settings: dialogue.settings)
        #expect(transcript.codes == dialogue.replies)
        #expect(transcript.deliveries.count == dialogue.mails)
    }

    @Test(
        arguments: (greetings + envelopes + contents + moments + logins + nonsense)
            .filter { $0.input.count < 20_000 })
    func `a dialogue goes the same way byte by byte`(_ dialogue: SMTPDialogue) {
        let whole = SMTPTranscript(dialogue.input, settings: dialogue.settings)
        #expect(SMTPTranscript(dialogue.input, chunk: 1, settings: dialogue.settings) == whole)
    }

    // MARK: - Rows

    static let greetings = [
        SMTPDialogue("EHLO", "EHLO client", gives: "250"),
        SMTPDialogue("HELO", "HELO client", gives: "250"),
        SMTPDialogue("EHLO in small letters", "ehlo client", gives: "250"),
        SMTPDialogue("EHLO with an address literal", "EHLO [127.0.0.1]", gives: "250"),
        SMTPDialogue("EHLO without a name", "EHLO", gives: "501"),
        SMTPDialogue("EHLO with two names", "EHLO a b", gives: "501"),
        SMTPDialogue("HELO without a name", "HELO ", gives: "501"),
        SMTPDialogue("EHLO twice", "EHLO a", "EHLO b", gives: "250 250"),
        SMTPDialogue("QUIT", "QUIT", gives: "221 X"),
        SMTPDialogue("QUIT with an argument", "QUIT now", gives: "501"),
        SMTPDialogue("nothing counts behind QUIT", "QUIT", "NOOP", gives: "221 X"),
        SMTPDialogue(
            "NOOP, HELP, VRFY", "NOOP", "NOOP x", "HELP", "HELP MAIL", "VRFY ada",
            gives: "250 250 214 214 252"),
        SMTPDialogue("VRFY without an address", "VRFY", gives: "501"),
        SMTPDialogue("EXPN", "EXPN list", gives: "502"),
        SMTPDialogue("BDAT", "EHLO a", "BDAT 5 LAST", gives: "250 502"),
        SMTPDialogue("STARTTLS", "EHLO a", "STARTTLS", "NOOP", gives: "250 502 250"),
        SMTPDialogue("STARTTLS with an argument", "STARTTLS now", gives: "501"),
    ]

    static let envelopes = [
        SMTPDialogue("MAIL", "EHLO a", "MAIL FROM:<a@x.org>", gives: "250 250"),
        SMTPDialogue(
            "MAIL with a blank behind the colon", "EHLO a", "MAIL FROM: <a@x.org>", gives: "250 250"),
        SMTPDialogue("MAIL in small letters", "EHLO a", "mail from:<a@x.org>", gives: "250 250"),
        SMTPDialogue("MAIL of a bounce", "EHLO a", "MAIL FROM:<>", gives: "250 250"),
        SMTPDialogue(
            "MAIL with a source route", "EHLO a", "MAIL FROM:<@r.org,@s.org:a@x.org>", gives: "250 250"),
        SMTPDialogue(
            "MAIL with a quoted local part", "EHLO a", "MAIL FROM:<\"a > b\"@x.org>", gives: "250 250"),
        SMTPDialogue("MAIL from an address literal", "EHLO a", "MAIL FROM:<a@[127.0.0.1]>", gives: "250 250"),
        SMTPDialogue("MAIL without brackets", "EHLO a", "MAIL FROM:a@x.org", gives: "250 501"),
        SMTPDialogue("MAIL without a colon", "EHLO a", "MAIL FROM <a@x.org>", gives: "250 501"),
        SMTPDialogue("MAIL without anything", "EHLO a", "MAIL", gives: "250 501"),
        SMTPDialogue("MAIL without a closing bracket", "EHLO a", "MAIL FROM:<a@x.org", gives: "250 501"),
        SMTPDialogue("MAIL without a domain", "EHLO a", "MAIL FROM:<ada>", gives: "250 501"),
        SMTPDialogue("MAIL with an empty label", "EHLO a", "MAIL FROM:<ada@x..org>", gives: "250 501"),
        SMTPDialogue("MAIL with a blank in the address", "EHLO a", "MAIL FROM:<a b@x.org>", gives: "250 501"),
        SMTPDialogue("MAIL with text behind the bracket", "EHLO a", "MAIL FROM:<a@x.org>x", gives: "250 501"),
        SMTPDialogue("SIZE within the limit", "EHLO a", "MAIL FROM:<a@x.org> SIZE=1000", gives: "250 250"),
        SMTPDialogue("SIZE of 30 MB", "EHLO a", "MAIL FROM:<a@x.org> SIZE=31457280", gives: "250 552"),
        SMTPDialogue(
            "SIZE beyond all numbers", "EHLO a", "MAIL FROM:<a@x.org> SIZE=99999999999999999999",
            gives: "250 552"),
        SMTPDialogue("SIZE that is no number", "EHLO a", "MAIL FROM:<a@x.org> SIZE=big", gives: "250 501"),
        SMTPDialogue("SIZE without a value", "EHLO a", "MAIL FROM:<a@x.org> SIZE", gives: "250 501"),
        SMTPDialogue("SIZE twice", "EHLO a", "MAIL FROM:<a@x.org> SIZE=1 SIZE=2", gives: "250 501"),
        SMTPDialogue("BODY", "EHLO a", "MAIL FROM:<a@x.org> BODY=8BITMIME", gives: "250 250"),
        SMTPDialogue(
            "BODY of another kind", "EHLO a", "MAIL FROM:<a@x.org> BODY=BINARYMIME", gives: "250 501"),
        SMTPDialogue("AUTH behind MAIL", "EHLO a", "MAIL FROM:<a@x.org> AUTH=<>", gives: "250 250"),
        SMTPDialogue("an unknown parameter", "EHLO a", "MAIL FROM:<a@x.org> RET=HDRS", gives: "250 555"),
        SMTPDialogue("parameters without EHLO", "HELO a", "MAIL FROM:<a@x.org> SIZE=1", gives: "250 555"),
        SMTPDialogue(
            "SMTPUTF8", "EHLO a", "MAIL FROM:<é@x.org> SMTPUTF8", "RCPT TO:<ü@x.org>", gives: "250 250 250"),
        SMTPDialogue("an umlaut without SMTPUTF8", "EHLO a", "MAIL FROM:<é@x.org>", gives: "250 553"),
        SMTPDialogue(
            "a recipient with an umlaut without SMTPUTF8", "EHLO a", "MAIL FROM:<a@x.org>",
            "RCPT TO:<ü@x.org>",
            gives: "250 250 553"),
        SMTPDialogue(
            "several recipients", "EHLO a", "MAIL FROM:<a@x.org>", "RCPT TO:<b@x.org>", "RCPT TO:<c@x.org>",
            gives: "250 250 250 250"),
        SMTPDialogue(
            "RCPT to the postmaster", "EHLO a", "MAIL FROM:<a@x.org>", "RCPT TO:<Postmaster>",
            gives: "250 250 250"),
        SMTPDialogue("RCPT to nobody", "EHLO a", "MAIL FROM:<a@x.org>", "RCPT TO:<>", gives: "250 250 501"),
        SMTPDialogue(
            "RCPT without brackets", "EHLO a", "MAIL FROM:<a@x.org>", "RCPT TO:b@x.org", gives: "250 250 501"),
        SMTPDialogue(
            "RCPT with a parameter", "EHLO a", "MAIL FROM:<a@x.org>", "RCPT TO:<b@x.org> NOTIFY=NEVER",
            gives: "250 250 555"),
        SMTPDialogue(
            "too many recipients", "EHLO a", "MAIL FROM:<a@x.org>", "RCPT TO:<b@x.org>", "RCPT TO:<c@x.org>",
            "RCPT TO:<d@x.org>", gives: "250 250 250 250 452", settings: .with { $0.recipientLimit = 2 }),
    ]

    private static let open = "EHLO a\r\nMAIL FROM:<a@x.org>\r\nRCPT TO:<b@x.org>\r\nDATA"

    static let contents = [
        SMTPDialogue("a mail", open, "Subject: x", "", "y", ".", gives: "250 250 250 354 250", mails: 1),
        SMTPDialogue("an empty mail", open, ".", gives: "250 250 250 354 250", mails: 1),
        SMTPDialogue(
            "two mails on one connection", open, ".", "MAIL FROM:<>", "RCPT TO:<c@x.org>", "DATA", ".",
            gives: "250 250 250 354 250 250 250 354 250", mails: 2),
        SMTPDialogue(
            "commands within a mail are text", open, "QUIT", "RSET", ".", gives: "250 250 250 354 250",
            mails: 1),
        SMTPDialogue("a stuffed dot is no end", open, "..", ".", gives: "250 250 250 354 250", mails: 1),
        SMTPDialogue("LF . LF is no end", open, "x\n.\ny", gives: "250 250 250 354"),
        SMTPDialogue("LF . CRLF is no end", open, "x\n.", gives: "250 250 250 354"),
        SMTPDialogue("CR . CR is no end", open, "x\r.\ry", gives: "250 250 250 354"),
        SMTPDialogue("CRLF . LF is no end", open, ".\nMAIL FROM:<evil@x.org>", gives: "250 250 250 354"),
        SMTPDialogue("CRLF . CR is no end", open, ".\rx", gives: "250 250 250 354"),
        SMTPDialogue("a mail without an end", open, "Subject: x", "", "y", gives: "250 250 250 354"),
        SMTPDialogue(
            "a mail beyond the limit", open, "0123456789", ".", "NOOP", gives: "250 250 250 354 552 250",
            settings: .with { $0.sizeLimit = 8 }),
        SMTPDialogue(
            "a mail of the limit", open, "012345", ".", gives: "250 250 250 354 250", mails: 1,
            settings: .with { $0.sizeLimit = 8 }),
        SMTPDialogue(
            "NUL within a mail", bytes: Array((open + "\r\na\0b\r\n.\r\n").utf8),
            gives: "250 250 250 354 250", mails: 1),
    ]

    static let moments = [
        SMTPDialogue("MAIL before EHLO", "MAIL FROM:<a@x.org>", gives: "503"),
        SMTPDialogue("RCPT before EHLO", "RCPT TO:<a@x.org>", gives: "503"),
        SMTPDialogue("RCPT before MAIL", "EHLO a", "RCPT TO:<a@x.org>", gives: "250 503"),
        SMTPDialogue("DATA before MAIL", "EHLO a", "DATA", gives: "250 503"),
        SMTPDialogue("DATA before RCPT", "EHLO a", "MAIL FROM:<a@x.org>", "DATA", gives: "250 250 503"),
        SMTPDialogue("DATA with an argument", "EHLO a", "DATA x", gives: "250 501"),
        SMTPDialogue(
            "MAIL within a mail", "EHLO a", "MAIL FROM:<a@x.org>", "MAIL FROM:<b@x.org>", gives: "250 250 503"
        ),
        SMTPDialogue(
            "RSET ends a mail", "EHLO a", "MAIL FROM:<a@x.org>", "RSET", "RCPT TO:<b@x.org>",
            gives: "250 250 250 503"),
        SMTPDialogue(
            "EHLO ends a mail", "EHLO a", "MAIL FROM:<a@x.org>", "EHLO a", "MAIL FROM:<b@x.org>",
            gives: "250 250 250 250"),
        SMTPDialogue("RSET with an argument", "RSET x", gives: "501"),
    ]

    static let logins = [
        SMTPDialogue("AUTH PLAIN at once", "EHLO a", "AUTH PLAIN AGFkYQBzM2NyZXQ=", gives: "250 235"),
        SMTPDialogue(
            "AUTH PLAIN in two lines", "EHLO a", "AUTH PLAIN", "AGFkYQBzM2NyZXQ=", gives: "250 334 235"),
        SMTPDialogue("AUTH LOGIN", "EHLO a", "AUTH LOGIN", "YWRh", "czNjcmV0", gives: "250 334 334 235"),
        SMTPDialogue(
            "AUTH LOGIN with a user at once", "EHLO a", "auth login YWRh", "czNjcmV0", gives: "250 334 235"),
        SMTPDialogue("AUTH that is given up", "EHLO a", "AUTH LOGIN", "*", "NOOP", gives: "250 334 501 250"),
        SMTPDialogue("AUTH with no base64", "EHLO a", "AUTH PLAIN !!!!", gives: "250 501"),
        SMTPDialogue("AUTH PLAIN with one field", "EHLO a", "AUTH PLAIN YWRh", gives: "250 501"),
        SMTPDialogue("AUTH PLAIN with nothing", "EHLO a", "AUTH PLAIN =", gives: "250 501"),
        SMTPDialogue("AUTH by another mechanism", "EHLO a", "AUTH CRAM-MD5", gives: "250 504"),
        SMTPDialogue("AUTH without a mechanism", "EHLO a", "AUTH", gives: "250 501"),
        SMTPDialogue(
            "AUTH twice", "EHLO a", "AUTH PLAIN AGFkYQBzM2NyZXQ=", "AUTH PLAIN", gives: "250 235 503"),
        SMTPDialogue("AUTH within a mail", "EHLO a", "MAIL FROM:<>", "AUTH PLAIN", gives: "250 250 503"),
        SMTPDialogue("AUTH before EHLO", "AUTH PLAIN", gives: "503"),
        SMTPDialogue("AUTH behind HELO", "HELO a", "AUTH PLAIN", gives: "250 503"),
        SMTPDialogue(
            "no mail without the log-in demanded", "EHLO a", "MAIL FROM:<>", gives: "250 530",
            settings: .demanding),
        SMTPDialogue(
            "other credentials than demanded", "EHLO a", "AUTH PLAIN AGFkYQBvdGhlcg==", gives: "250 535",
            settings: .demanding),
        SMTPDialogue(
            "the credentials demanded", "EHLO a", "AUTH PLAIN AGFkYQBzM2NyZXQ=", "MAIL FROM:<>",
            gives: "250 235 250", settings: .demanding),
    ]

    static let nonsense = [
        SMTPDialogue("an unknown command", "FOO", gives: "500"),
        SMTPDialogue("an empty line", "", gives: "500"),
        SMTPDialogue("HTTP", "GET / HTTP/1.1", "Host: x", "", gives: "500 500 500"),
        SMTPDialogue("a NUL", bytes: [0, 13, 10], gives: "500"),
        SMTPDialogue("a bare CR within a line", bytes: Array("NOOP\rNOOP\r\n".utf8), gives: "500"),
        SMTPDialogue(
            "a bare LF ends nothing that is obeyed", bytes: Array("NOOP\nNOOP\r\n".utf8), gives: "500 250"),
        SMTPDialogue("bytes that are no UTF-8", bytes: [0x4E, 0xFF, 13, 10], gives: "500"),
        SMTPDialogue(
            "TLS's first bytes", bytes: [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x0A], gives: "500"),
        SMTPDialogue("a line of 2,048 bytes", "NOOP " + String(repeating: "x", count: 2042), gives: "250"),
        SMTPDialogue(
            "a line that is too long", "NOOP " + String(repeating: "x", count: 3000), "NOOP", gives: "500 250"
        ),
        SMTPDialogue(
            "a long response to AUTH", "EHLO a", "AUTH PLAIN", String(repeating: "A", count: 8000),
            gives: "250 334 501"),
        SMTPDialogue(
            "a line without an end", bytes: Array(repeating: 0x41, count: 1_200_000), gives: "421 X"),
        SMTPDialogue(
            "too many errors", "A", "B", "C", "NOOP", gives: "500 500 500 421 X",
            settings: .with { $0.errorLimit = 3 }),
    ]
}

extension SMTPSettings {
    static func with(_ change: (inout SMTPSettings) -> Void) -> SMTPSettings {
        var settings = SMTPSettings()
        change(&settings)
        return settings
    }

    /// Patient, since a test may wait long for its turn where many run at once.
    static let patient = with { $0.idleLimit = .seconds(3600) }

    static let demanding = with {
        $0.idleLimit = patient.idleLimit
        $0.credentials = SMTPCredentials(user: "ada", password: "s3cret")
    }
}

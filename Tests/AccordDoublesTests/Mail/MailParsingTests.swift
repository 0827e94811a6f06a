import Foundation
import Testing

@testable import AccordDoubles

struct MailParsingTests {
    private func mail(_ lines: String..., envelope: Mail.Envelope? = nil, limits: MIMELimits = MIMELimits())
        -> Mail
    {
        Mail(raw: Array(lines.joined(separator: "\r\n").utf8), envelope: envelope, limits: limits)
    }

    @Test func `all fields of a mail are read`() {
        let mail = mail(
            "From: =?utf-8?q?B=C3=BCcher?= <shop@x.org>", "Sender: bot@x.org", "To: Ada <ada@x.org>,",
            " bob@x.org",
            "Cc: cc@x.org", "Reply-To: help@x.org", "Subject: =?utf-8?b?R3LDvMOfZQ==?=",
            "Date: Tue, 1 Jul 2025 10:52:37 +0200", "Message-ID: <1@x.org>", "X-Tag: a", "", "Hello", "Ada",
            "")
        #expect(mail.from == MailAddress("shop@x.org", name: "Bücher"))
        #expect(mail.sender == "bot@x.org")
        #expect(mail.to == ["Ada <ada@x.org>", "bob@x.org"])
        #expect(mail.cc == ["cc@x.org"])
        #expect(mail.replyTo == ["help@x.org"])
        #expect(mail.subject == "Grüße")
        #expect(mail.date == Date(timeIntervalSince1970: 1_751_359_957))
        #expect(mail.messageID == "1@x.org")
        #expect(mail.header("x-tag") == "a")
        #expect(mail.headers[2] == Mail.Header(name: "To", value: "Ada <ada@x.org>, bob@x.org"))
        #expect(mail.text == "Hello\nAda\n")
        #expect(mail.remarks.isEmpty)
    }

    @Test func `recipients that no header names are hidden ones`() {
        let envelope = Mail.Envelope(
            sender: "s@x.org", recipients: ["b@X.org", "hidden@x.org", "hidden@x.org"])
        let mail = mail("To: b@x.org", "", envelope: envelope)
        #expect(mail.bcc == ["hidden@x.org"])
    }

    @Test func `who is in the header and not in the envelope does not get it`() {
        let mail = mail(
            "To: a@x.org, b@x.org", "", envelope: Mail.Envelope(sender: "s@x.org", recipients: ["b@X.org"]))
        #expect(mail.to == ["a@x.org", "b@x.org"])
        #expect(mail.recipients == ["b@x.org"])
        #expect(!MailPattern.to("a@x.org").isMet(mail))
        #expect(MailPattern.to("b@x.org").isMet(mail))
    }

    @Test func `a Bcc field that was sent along is remarked on`() {
        let mail = mail(
            "To: a@x.org", "Bcc: b@x.org", "",
            envelope: Mail.Envelope(sender: "", recipients: ["a@x.org", "b@x.org"]))
        #expect(mail.bcc == ["b@x.org"])
        #expect(mail.remarks == [.bccHeader])
    }

    @Test func `text, HTML and attachments are found in nested parts`() {
        let mail = mail(
            "Content-Type: multipart/mixed; boundary=\"a\"", "", "preamble", "--a",
            "Content-Type: multipart/alternative; boundary=ab", "", "--ab",
            "Content-Type: text/plain; charset=iso-8859-1", "Content-Transfer-Encoding: quoted-printable", "",
            "caf=E9",
            "--ab", "Content-Type: text/html; charset=utf-8", "", "<p>café</p>", "--ab--", "--a ",
            "Content-Type: application/pdf; name=x.pdf",
            "Content-Disposition: attachment; filename*=utf-8''%C3%A9.pdf",
            "Content-Transfer-Encoding: base64", "", "JVBE", "Rg==", "--a", "Content-Type: image/png",
            "Content-Disposition: inline", "Content-ID: <logo>", "", "png", "--a--", "epilogue")
        #expect(mail.text == "café")
        #expect(mail.html == "<p>café</p>")
        #expect(
            mail.attachments == [
                MailAttachment(fileName: "é.pdf", mediaType: "application/pdf", bytes: Array("%PDF".utf8)),
                MailAttachment(
                    fileName: nil, mediaType: "image/png", bytes: Array("png".utf8), contentID: "logo",
                    isInline: true),
            ])
        #expect(mail.remarks.isEmpty)
    }

    @Test func `a text that is attached is no text of the mail`() {
        let mail = mail(
            "Content-Type: multipart/mixed; boundary=a", "", "--a",
            "Content-Disposition: attachment; filename=log.txt",
            "", "log", "--a", "", "hello", "--a", "", "footer", "--a--")
        #expect(mail.text == "hello")
        #expect(mail.attachments.map(\.text) == ["log", "footer"])
    }

    @Test func `a missing final boundary is made up for`() {
        let mail = mail("Content-Type: multipart/mixed; boundary=a", "", "--a", "", "hello")
        #expect(mail.text == "hello")
        #expect(mail.remarks == [.noFinalBoundary])
    }

    @Test func `line feeds alone end lines of a message, too`() {
        let mail = Mail(raw: Array("Content-Type: multipart/mixed; boundary=a\n\n--a\n\nhello\n--a--\n".utf8))
        #expect(mail.text == "hello")
    }

    @Test func `a text of an unknown charset is kept as bytes`() {
        let mail = Mail(raw: Array("Content-Type: text/plain; charset=koi8-r\r\n\r\n".utf8) + [0xC1])
        #expect(mail.text == nil)
        #expect(mail.attachments.map(\.bytes) == [[0xC1]])
        #expect(mail.remarks == [.unknownCharset("koi8-r")])
    }

    @Test(arguments: [
        ("Content-Type: multipart/mixed\r\n\r\nx", MailRemark.noBoundary),
        ("Content-Type: multipart/mixed; boundary=a\r\n\r\nx", .noParts),
        ("Subject: x\r\nno header\r\n\r\nx", .noBlankLine),
        ("Content-Transfer-Encoding: base64\r\n\r\n!!!!", .damaged("base64")),
        ("Content-Transfer-Encoding: x-zip\r\n\r\nx", .unknownTransferEncoding("x-zip")),
        ("\r\n\u{E9}", .notInCharset("us-ascii")),
    ])
    func `what is malformed is remarked on`(_ text: String, _ remark: MailRemark) {
        let mail = Mail(raw: Array(text.utf8))
        #expect(mail.remarks.contains(remark))
        #expect(!remark.description.isEmpty)
    }

    @Test func `parts beyond the limits are kept as bytes or left out`() {
        let nested = mail(
            "Content-Type: multipart/mixed; boundary=a", "", "--a",
            "Content-Type: multipart/mixed; boundary=b", "",
            "--b", "", "x", "--b--", "--a--", limits: MIMELimits(depth: 1))
        #expect(nested.remarks == [.tooDeep(1)])
        #expect(nested.attachments.map(\.mediaType) == ["multipart/mixed"])
        let many = mail(
            "Content-Type: multipart/mixed; boundary=a", "", "--a", "", "x", "--a", "", "y", "--a--",
            limits: MIMELimits(parts: 2))
        #expect(many.remarks == [.tooManyParts(2)])
        let headers = mail("A: 1", "B: 2", "C: 3", "", "x", limits: MIMELimits(headers: 2))
        #expect(headers.headers.map(\.name) == ["A", "B"])
        #expect(headers.remarks == [.tooManyHeaders(2)])
    }

    @Test func `no bytes are a mail as well`() {
        #expect(Mail(raw: []).subject == "")
    }
}

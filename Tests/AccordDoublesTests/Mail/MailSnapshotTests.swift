import AccordJSON
import Testing

@testable import AccordDoubles
@testable import AccordSnapshots

struct MailSnapshotTests {
    private static let mail = Mail(
        raw: Array(
            """
            Received: from x\r
            From: Shop <shop@x.org>\r
            To: ada@x.org\r
            Subject: Your order\r
            Date: Tue, 1 Jul 2025 10:52:37 +0200\r
            Message-ID: <1@x.org>\r
            MIME-Version: 1.0\r
            X-Tag: a\r
            X-Tag: b\r
            Content-Type: multipart/mixed; boundary=random42\r
            \r
            --random42\r
            \r
            Hello\r
            Ada\r
            --random42\r
            Content-Type: application/pdf\r
            Content-Disposition: attachment; filename=invoice.pdf\r
            \r
            %PDF\r
            --random42--\r

            """.utf8),
        envelope: Mail.Envelope(sender: "bounces+1@x.org", recipients: ["ada@x.org", "audit@x.org"]))

    @Test func `the document of a mail has nothing that differs in every run`() {
        #expect(
            Self.mail.json.text(.pretty) == """
                {
                  "from": "Shop <shop@x.org>",
                  "returnPath": "bounces+1@x.org",
                  "to": [
                    "ada@x.org"
                  ],
                  "bcc": [
                    "audit@x.org"
                  ],
                  "subject": "Your order",
                  "text": "Hello\\nAda",
                  "attachments": [
                    {
                      "fileName": "invoice.pdf",
                      "mediaType": "application/pdf",
                      "size": 4
                    }
                  ],
                  "headers": {
                    "X-Tag": [
                      "a",
                      "b"
                    ]
                  }
                }
                """)
    }

    @Test func `fields that differ can be kept`() {
        #expect(Self.mail.json(keeping: ["message-id"])["headers"]?["Message-ID"]?.string == "<1@x.org>")
    }

    @Test func `a mail reads as a letter`() {
        #expect(
            Self.mail.rendered == """
                From: Shop <shop@x.org>
                Return-Path: <bounces+1@x.org>
                To: ada@x.org
                Bcc: audit@x.org
                Subject: Your order
                X-Tag: a
                X-Tag: b
                Attachment: invoice.pdf, application/pdf, 4 bytes

                Hello
                Ada

                """)
    }

    @Test func `a mail and an outbox have formats for snapshots`() throws {
        let all = try SnapshotFormat<[Mail]>.json.content([Self.mail])
        guard case .json(let document) = try SnapshotFormat<Mail>.json.content(Self.mail),
            case .json(let documents) = all,
            case .text(let letter) = try SnapshotFormat<Mail>.text.content(Self.mail)
        else { return #expect(Bool(false), "other kinds of content") }
        #expect(document == Self.mail.json)
        #expect(documents.elements == [document])
        #expect(letter == Array(Self.mail.rendered.utf8))
        #expect(SnapshotFormat<Mail>.text.fileExtension == "txt")
    }
}

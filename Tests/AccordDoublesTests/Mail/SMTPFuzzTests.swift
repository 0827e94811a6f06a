import TestSupport
import Testing

@testable import AccordDoubles

struct SMTPFuzzTests {
    private static let words = [
        "EHLO a", "HELO b", "MAIL FROM:<a@x.org>", "MAIL FROM:<", "RCPT TO:<b@x.org>", "RCPT TO:", "DATA",
        "RSET",
        "AUTH PLAIN", "AUTH LOGIN YWRh", "*", "=", ".", "..", "\r\n", "\r\n", "\r\n", "\n", "\r", "\0",
        "QUIT", " ",
        "Subject: x", "Content-Type: multipart/mixed; boundary=b", "--b", "--b--", "SIZE=", "é", "\u{FEFF}",
    ].map { Array($0.utf8) }

    private static let start = Array("EHLO a\r\nMAIL FROM:<>\r\nRCPT TO:<b@x.org>\r\nDATA\r\n".utf8)

    private static let end = Array("\r\n.\r\nQUIT\r\n".utf8)

    /// 0 to 39 words, some of them bytes of any value.
    private static func input(_ random: inout Seeded) -> [UInt8] {
        (0..<Int(random.next() % 40)).flatMap { _ in
            random.next() % 5 == 0
                ? (0..<Int(random.next() % 20)).map { _ in UInt8(truncatingIfNeeded: random.next() >> 13) }
                : words[Int(random.next() % UInt64(words.count))]
        }
    }

    @Test func `2,000 malformed dialogues neither crash the sink nor leave half a mail`() {
        var random = Seeded(20_260_701)
        let settings = SMTPSettings.with { $0.sizeLimit = 200 }
        var mails = 0
        for round in 0..<2000 {
            // Every other dialogue gets as far as a mail.
            let input = round % 2 == 0 ? Self.start + Self.input(&random) + Self.end : Self.input(&random)
            let whole = SMTPTranscript(input, settings: settings)
            let pieces = SMTPTranscript(input, chunk: Int(random.next() % 7) + 1, settings: settings)
            #expect(whole == pieces)
            for delivery in whole.deliveries {
                #expect(!delivery.envelope.recipients.isEmpty && delivery.content.count <= 200)
                mails += Mail(raw: delivery.content, envelope: delivery.envelope).envelope == nil ? 0 : 1
            }
        }
        #expect(mails > 100)
    }

    @Test func `2,000 malformed messages are mails`() {
        var random = Seeded(7)
        for _ in 0..<2000 {
            let input = Array("Content-Type: multipart/mixed; boundary=b\r\n".utf8) + Self.input(&random)
            #expect(Mail(raw: input).raw == input)
        }
    }
}

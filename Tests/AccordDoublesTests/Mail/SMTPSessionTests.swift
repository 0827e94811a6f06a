import Testing

@testable import AccordDoubles

struct SMTPSessionTests {
    private static let open = ["EHLO a", "MAIL FROM:<a@x.org>", "RCPT TO:<b@x.org>", "DATA"]

    private func content(_ text: String) -> String? {
        let head = Self.open.map { $0 + "\r\n" }.joined()
        let deliveries = SMTPTranscript(Array((head + text).utf8)).deliveries
        return deliveries.first.map { String(decoding: $0.content, as: UTF8.self) }
    }

    @Test func `a delivery has sender, recipients and user`() {
        let transcript = SMTPTranscript(lines: [
            "EHLO a", "AUTH PLAIN AGFkYQBzM2NyZXQ=", "MAIL FROM:<a@x.org>", "RCPT TO:<b@x.org>",
            "RCPT TO:<\"c d\"@x.org>", "DATA", ".",
        ])
        #expect(
            transcript.deliveries.first?.envelope
                == Mail.Envelope(
                    sender: "a@x.org", recipients: ["b@x.org", "\"c d\"@x.org"], authenticatedAs: "ada"))
    }

    @Test func `one stuffed dot is taken from each line`() {
        #expect(content("a\r\n..b\r\n...\r\n.c\r\n.\r\n") == "a\r\n.b\r\n..\r\nc\r\n")
    }

    @Test func `line ends that are none stay in the mail`() {
        #expect(content("a\n.\nb\r.\rc\r\n.\r\n") == "a\n.\nb\r.\rc\r\n")
    }

    @Test func `a stuffed dot before a bare CR is taken away`() {
        #expect(content(".\rx\r\n.\r\n") == "\rx\r\n")
    }

    @Test func `CR CR LF dot CRLF ends a mail`() {
        #expect(content("a\r\r\n.\r\n") == "a\r\r\n")
    }

    @Test func `long lines of text are taken`() {
        let line = String(repeating: "x", count: 100_000)
        #expect(content(line + "\r\n.\r\n") == line + "\r\n")
    }

    @Test func `the extensions that are offered are those that work`() {
        let reply = SMTPTranscript(lines: ["EHLO client.example.org"]).replies[0]
        #expect(
            String(decoding: reply.bytes, as: UTF8.self)
                == """
                250-accord greets client.example.org\r
                250-PIPELINING\r
                250-SIZE 26214400\r
                250-8BITMIME\r
                250-SMTPUTF8\r
                250-ENHANCEDSTATUSCODES\r
                250-AUTH PLAIN LOGIN\r
                250 HELP\r

                """)
    }

    @Test func `replies carry enhanced codes`() {
        let replies = SMTPTranscript(lines: ["FOO", "EHLO a", "MAIL FROM:<a@x.org> SIZE=99999999"]).replies
        #expect(replies.map(\.enhanced) == ["5.5.2", nil, "5.3.4"])
    }

    @Test func `the bytes of a mail that is too large are not kept`() {
        var content = SMTPContent(limit: 10)
        #expect(content.read(Array("0123456789ab".utf8), from: 0) == nil)
        #expect(content.isTooLarge)
        #expect(content.bytes.isEmpty)
        #expect(content.count == 12)
    }

    @Test func `a mail far beyond the limit ends the connection`() {
        var (session, script) = (SMTPSession(settings: .with { $0.sizeLimit = 1 }), SMTPScript())
        _ = session.receive(Array(Self.open.map { $0 + "\r\n" }.joined().utf8), &script)
        let piece = [UInt8](repeating: 0x41, count: 1_048_576)
        let actions = (0..<65).flatMap { _ in session.receive(piece, &script) }
        #expect(actions.suffix(2) == [.reply(.endless), .close])
    }

    @Test func `a silent client is told and let go`() {
        var session = SMTPSession()
        #expect(session.idle() == [.reply(.idle), .close])
        #expect(session.idle() == [])
    }

    // MARK: - Incidents

    @Test(arguments: [
        (["EHLO a", "MAIL FROM:<> SIZE=11"], SMTPIncident.Kind.tooLarge(limit: 10)),
        (["EHLO a", "MAIL FROM:<>", "RCPT TO:<b@x.org>", "DATA", "0123456789", "."], .tooLarge(limit: 10)),
        (["A", "B"], .tooManyErrors(2)), ([String(repeating: "x", count: 1_100_000)], .endless),
    ])
    func `the test is told what a client should not have done`(_ lines: [String], _ kind: SMTPIncident.Kind) {
        let settings = SMTPSettings.with { ($0.sizeLimit, $0.errorLimit) = (10, 2) }
        #expect(SMTPTranscript(lines: lines, settings: settings).incidents == [kind])
    }

    @Test func `a client that falls silent or leaves is an incident in the middle of a mail only`() {
        var (busy, script) = (SMTPSession(), SMTPScript())
        _ = busy.receive(Array(Self.open.map { $0 + "\r\n" }.joined().utf8), &script)
        var leaving = busy
        #expect(busy.idle().first == .note(SMTPIncident(kind: .silent(.seconds(30)), client: "a")))
        #expect(leaving.end() == [.note(SMTPIncident(kind: .unfinished, client: "a"))])
        var done = SMTPSession()
        #expect(done.end() == [])
    }

    @Test func `an incident names its client`() {
        let incident = SMTPIncident(kind: .tooLarge(limit: 10), client: "app.example.org")
        #expect(
            incident.description
                == "the SMTP sink refused a mail of the client app.example.org: more than 10 bytes")
        #expect(
            SMTPIncident(kind: .unfinished, client: nil).description
                == "a client left the SMTP sink in the middle of a mail")
    }

    // MARK: - Refusals

    @Test func `a refused recipient does not keep others from getting a mail`() {
        var script = SMTPScript()
        script.refuse("gone@X.org", with: 550)
        let transcript = SMTPTranscript(
            lines: ["EHLO a", "MAIL FROM:<>", "RCPT TO:<gone@x.ORG>", "RCPT TO:<b@x.org>", "DATA", "."],
            script: script)
        #expect(transcript.codes == "250 250 550 250 354 250")
        #expect(transcript.deliveries.map(\.envelope.recipients) == [["b@x.org"]])
    }

    @Test func `a mail whose recipients are all refused gets no DATA`() {
        var script = SMTPScript()
        script.refuse("gone@x.org", with: 450)
        let transcript = SMTPTranscript(
            lines: ["EHLO a", "MAIL FROM:<>", "RCPT TO:<gone@x.org>", "DATA"], script: script)
        #expect(transcript.codes == "250 250 450 554")
    }

    @Test(arguments: [
        (SMTPStage.mail, ["MAIL FROM:<>"], "250 451"),
        (.recipient, ["MAIL FROM:<>", "RCPT TO:<b@x.org>", "RSET"], "250 250 451 250"),
        (.data, ["MAIL FROM:<>", "RCPT TO:<b@x.org>", "DATA", "."], "250 250 250 354 451"),
    ])
    func `a failure happens once, at its stage`(_ stage: SMTPStage, _ failing: [String], _ codes: String) {
        var script = SMTPScript()
        script.failNext(451, at: stage)
        let mail = ["MAIL FROM:<>", "RCPT TO:<b@x.org>", "DATA", "."]
        let transcript = SMTPTranscript(lines: ["EHLO a"] + failing + mail, script: script)
        #expect(transcript.codes == codes + " 250 250 354 250")
        #expect(transcript.deliveries.count == 1)
    }

    @Test func `421 ends the connection`() {
        var script = SMTPScript()
        script.failNext(421, at: .mail)
        #expect(SMTPTranscript(lines: ["EHLO a", "MAIL FROM:<>"], script: script).codes == "250 421 X")
    }

    @Test func `a connection can be refused`() {
        var (session, script) = (SMTPSession(), SMTPScript())
        script.failNext(554, at: .connection)
        #expect(session.greet(&script) == [.reply(.scripted(554)), .close])
    }

    @Test func `a log-in can fail`() {
        var script = SMTPScript()
        script.failNext(454, at: .login)
        let lines = ["EHLO a", "AUTH PLAIN AGFkYQBzM2NyZXQ=", "AUTH PLAIN AGFkYQBzM2NyZXQ="]
        #expect(SMTPTranscript(lines: lines, script: script).codes == "250 454 235")
    }
}

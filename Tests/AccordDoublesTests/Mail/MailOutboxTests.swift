import AccordReport
import Testing

@testable import AccordDoubles

struct MailOutboxTests {
    private static let order = Mail(
        from: "Shop <shop@x.org>", to: ["ada@x.org"], bcc: ["audit@x.org"], subject: "Your order",
        text: "Thank you, Ada\n", html: "<p>Thank you</p>",
        attachments: [
            MailAttachment(fileName: "invoice.pdf", mediaType: "application/pdf", bytes: [1, 2, 3])
        ])
    private static let news = Mail(from: "news@x.org", to: ["bob@x.org"], subject: "News", text: "…")

    private func outbox(_ mails: Mail...) -> MailOutbox {
        let outbox = MailOutbox()
        for mail in mails { outbox.send(mail) }
        return outbox
    }

    private func message(_ findings: [Finding]) -> String { TextRenderer().render(findings) }

    @Test func `mails are kept in order and found by recipient`() {
        let outbox = outbox(Self.order, Self.news)
        #expect(outbox.mails == [Self.order, Self.news])
        #expect(outbox.first(to: "audit@X.org") == Self.order)
        #expect(outbox.first(to: "nobody@x.org") == nil)
        outbox.clear()
        #expect(outbox.mails.isEmpty)
    }

    @Test(
        arguments: [
            [], [.subject("Your order")], [.to("ada@X.ORG")], [.to("audit@x.org")], [.to("Ada <ada@x.org>")],
            [.from("shop@x.org")], [.from("The shop <shop@x.org>")], [.text(containing: "you, Ada")],
            [.html(containing: "<p>")], [.attachment("invoice.pdf")], [.to("ada@x.org"), .to("audit@x.org")],
            [
                .subject("Your order"), .to("ada@x.org"), .from("shop@x.org"), .text(containing: ""),
                .html(containing: "Thank"), .attachment("invoice.pdf"),
            ],
        ] as [[MailPattern]])
    func `only what is given counts`(_ patterns: [MailPattern]) {
        #expect([Self.news, Self.order].checkSent(patterns).isEmpty)
        #expect([Self.news, Self.order].checkNotSent(patterns).map(\.rule) == [.mailSent])
    }

    @Test(
        arguments: [
            [.subject("Your")], [.to("shop@x.org")], [.from("ada@x.org")], [.text(containing: "thank")],
            [.html(containing: "Ada")], [.attachment("invoice")], [.subject("Your order"), .to("bob@x.org")],
            [.to("ada@x.org"), .to("bob@x.org")],
        ] as [[MailPattern]])
    func `another mail is not the one`(_ patterns: [MailPattern]) {
        #expect([Self.news, Self.order].checkSent(patterns).map(\.rule) == [.mailNotSent])
        #expect([Self.news, Self.order].checkNotSent(patterns).isEmpty)
    }

    @Test func `a mail that is not there shows the nearest one and the whole box`() {
        let findings = [Self.news, Self.order]
            .checkSent([.subject("Your orders"), .to("ada@x.org"), .text(containing: "Bob")])
        #expect(
            message(findings) == """
                error: expected a mail with the subject "Your orders", to ada@x.org, whose text contains "Bob"; none of the 2 in the outbox is it
                  /subject changed
                    - "Your orders"
                    + "Your order"
                  /text changed
                    - "Bob"
                    + "Thank you, Ada\\n"
                  the nearest is mail 2, which differs as shown
                  in the outbox:
                    1. "News" from news@x.org to bob@x.org: text
                    2. "Your order" from shop@x.org to ada@x.org, audit@x.org: text, HTML, invoice.pdf (3 bytes)

                """)
    }

    @Test func `a mail expected of an empty box says so`() {
        #expect(
            message([].checkSent([.to("ada@x.org")]))
                == "error: expected a mail to ada@x.org; the outbox is empty\n")
    }

    @Test func `another count shows the box`() {
        #expect(
            message([Self.news].checkCount(0)) == """
                error: expected no mail in the outbox, got 1 mail
                  in the outbox:
                    1. "News" from news@x.org to bob@x.org: text

                """)
        #expect([Self.news].checkCount(1).isEmpty)
    }

    @Test func `of many mails the first are shown`() {
        let outbox = MailOutbox()
        for _ in 0..<30 { outbox.send(Self.news) }
        #expect(message(outbox.mails.checkCount(1)).contains("20. "))
        #expect(message(outbox.mails.checkCount(1)).contains("(10 more)"))
        #expect(!message(outbox.mails.checkCount(1)).contains("21. "))
    }

    @Test func `a subject cannot play with the terminal`() {
        let outbox = outbox(Mail(from: nil, to: [], subject: "\u{1B}[2J"))
        #expect(message(outbox.mails.checkCount(0)).contains("\\u{1b}[2J"))
    }

    // MARK: - Expectations

    @Test func `a count that is not met is one issue`() {
        let outbox = outbox(Self.news)
        withKnownIssue {
            outbox.expectCount(2)
        } matching: {
            $0.comments.first?.rawValue.contains("expected 2 mails") ?? false
        }
        outbox.expectCount(1).expectSent(.subject("News")).expectNotSent(.to("ada@x.org"))
    }

    @Test func `each expectation that is not met is an issue`() {
        let outbox = outbox(Self.news)
        withKnownIssue { outbox.expectNone() }
        withKnownIssue { outbox.expectSent(.subject("Other")) }
        withKnownIssue { outbox.expectNotSent(.subject("News")) }
    }

    @Test func `a required mail is given back`() throws {
        #expect(try outbox(Self.news, Self.order).requireSent(.to("Ada <ada@x.org>")) == Self.order)
        try outbox().requireNone().requireCount(0)
        try outbox(Self.news).requireNotSent(.to("ada@x.org"))
    }

    // MARK: - Waiting

    @Test func `waiting ends when enough mails have come`() async throws {
        let outbox = MailOutbox()
        async let mails = outbox.wait(for: 2)
        outbox.send(Self.news)
        outbox.send(Self.order)
        #expect(try await mails.count == 2)
        #expect(try await outbox.wait(for: 1).count == 2)
    }

    @Test func `what has come already is never waited for in vain`() async throws {
        let outbox = outbox(Self.news)
        for _ in 0..<200 { #expect(try await outbox.wait(within: .zero) == [Self.news]) }
    }

    @Test func `waiting in vain shows what has come`() async {
        let outbox = outbox(Self.news)
        let error = await #expect(throws: MailError.self) {
            try await outbox.wait(for: 2, within: .milliseconds(1))
        }
        #expect(
            error?.description == """
                error: waited 0.001 seconds for 2 mails, got 1 mail
                  in the outbox:
                    1. "News" from news@x.org to bob@x.org: text
                  wait longer, wait(for:within:), or let the job that sends it run first

                """)
    }

    @Test func `a cancelled test does not wait`() async {
        let outbox = MailOutbox()
        let waiting = Task { try await outbox.wait() }
        waiting.cancel()
        await #expect(throws: CancellationError.self) { try await waiting.value }
    }

    @Test func `200 boxes filled in parallel do not see each other`() async {
        await withTaskGroup(of: Bool.self) { group in
            for number in 0..<200 {
                group.addTask {
                    let outbox = MailOutbox()
                    outbox.send(Mail(from: nil, to: [], subject: "\(number)"))
                    await Task.yield()
                    return outbox.mails.map(\.subject) == ["\(number)"]
                }
            }
            for await isAlone in group { #expect(isAlone) }
        }
    }
}

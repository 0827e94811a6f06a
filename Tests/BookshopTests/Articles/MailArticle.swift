// What the article about mail shows, word for word: ArticleTests compares them.
#if Hummingbird && GRDB
import Accord
import AccordDoubles
import BookshopApp
import Testing

enum MailArticle {
    struct Orders {
        var mail: @Sendable (Mail) async throws -> Void

        func place(_ title: String, by customer: MailAddress) async throws {
            try await mail(
                Mail(
                    from: "Shop <shop@example.org>", to: [customer], subject: "Your order",
                    text: "Thank you for ordering \(title).\n"))
        }
    }

    struct OrderTests {
        @Test func `an order is confirmed by mail`() async throws {
            let outbox = MailOutbox()
            try await Orders(mail: outbox.send).place("Emma", by: "ada@example.org")
            outbox.expectCount(1)
                .expectSent(.to("ada@example.org"), .subject("Your order"), .text(containing: "Emma"))
                .expectNotSent(.to("bob@example.org"))
        }
    }

    @Suite(.fixtures(SMTPSink.self))
    struct InvoiceTests {
        @Test func `an invoice goes to whoever pays`() async throws {
            let sink = try await SMTPSink.current
            let mailer = Mailer.smtp(host: sink.host, port: sink.port)  // the app's own
            try await mailer.send(MailMessage(to: "ada@example.org", subject: "Your invoice", text: "15.90"))
            let mail = try sink.outbox.requireSent(.subject("Your invoice"), .text(containing: "15.90"))
            #expect(mail.envelope?.recipients == ["ada@example.org"])
            #expect(mail.attachments.isEmpty)
        }
    }

    enum Clerk: Fixture {
        static let needs: [any Fixture.Type] = [SMTPSink.self]

        static func setUp(_ context: FixtureContext) async throws -> Mailer {
            let sink = try await context.value(SMTPSink.self)
            return .smtp(host: sink.host, port: sink.port)
        }
    }

    @Suite(.fixtures(SMTPSink.self)) struct LaterTests {
        @Test func later() async throws {
            let (sink, mailer) = try await (SMTPSink.current, Clerk.current)
            for name in ["ada", "bob"] {
                Task { try await mailer.send(MailMessage(to: "\(name)@example.org", subject: "", text: "")) }
            }
            try await sink.outbox.wait(for: 2, within: .seconds(2))
            sink.outbox.expectSent(.to("ada@example.org"))
        }

        @Test func failures() async throws {
            let (sink, mailer) = try await (SMTPSink.current, Clerk.current)
            sink.refuse(recipient: "gone@example.org", with: 550)
            sink.failNext(421)  // at MAIL FROM, once; the connection ends
            sink.failNext(451, at: .data)  // once; the mail came whole and is not kept
            for to in ["ada@example.org", "gone@example.org"] {
                await #expect(throws: (any Error).self) {
                    try await mailer.send(MailMessage(to: to, subject: "", text: ""))
                }
            }
            sink.outbox.expectNone()
        }

        @Test func snapshots() async throws {
            let (sink, mailer) = try await (SMTPSink.current, Clerk.current)
            try await mailer.send(MailMessage(to: "ada@example.org", subject: "Invoice", text: "15.90\n"))
            let mail = try sink.outbox.requireSent(.to("ada@example.org"))
            expectSnapshot(of: mail, as: .text, named: "letter")
            expectSnapshot(of: sink.outbox.mails, as: .json, named: "outbox")
        }
    }
}
#endif

#if Doubles
import AccordDoubles
import Testing

struct SMTPClientTests {
    @Suite(.enabled(if: Tool.python.isInstalled, "python3 is not installed"))
    struct Smtplib {
        /// Runs Python with an open `smtplib.SMTP` as `s`; its output has to be what is expected.
        private func python(
            _ sink: SMTPSink, prints expected: String = "", _ script: String
        ) async throws {
            let start = """
                import smtplib
                from email.message import EmailMessage
                s = smtplib.SMTP("127.0.0.1", \(sink.port), timeout=600)

                """
            let (code, output) = try await Tool.python.run("-c", start + script)
            #expect(code == 0 && output == expected, "\(output)")
        }

        @Test func `a message with text, HTML, attachment and hidden recipient arrives whole`() async throws {
            let sink = try await SMTPSink.start(settings: .patient)
            try await python(
                sink,
                """
                m = EmailMessage()
                m["From"] = "Bücher <shop@example.org>"
                m["To"] = "Ada Lovelace <ada@example.org>"
                m["Cc"] = "cc@example.org"
                m["Bcc"] = "audit@example.org"
                m["Subject"] = "Grüße für Ada – " + "und viele andere " * 8
                m.set_content("Schöne Grüße\\n.\\n..dots\\n")
                m.add_alternative("<p>Grüße</p>", subtype="html")
                m.add_attachment(bytes(range(256)) * 10, maintype="application", subtype="pdf", filename="Räch nung.pdf")
                s.send_message(m)
                s.quit()
                """)
            let mail = try sink.outbox.requireCount(1).requireSent(
                .to("audit@example.org"), .from("shop@example.org"),
                .text(containing: "Schöne Grüße\n.\n..dots\n"), .html(containing: "<p>Grüße</p>"),
                .attachment("Räch nung.pdf"))
            #expect(mail.from?.name == "Bücher")
            #expect(mail.to == ["Ada Lovelace <ada@example.org>"])
            #expect(mail.bcc == ["audit@example.org"])
            #expect(mail.subject.hasPrefix("Grüße für Ada – und viele andere und viele"))
            #expect(mail.attachments.map(\.bytes) == [(0..<2560).map { UInt8($0 % 256) }])
            #expect(mail.remarks == [])
            await sink.shutDown()
        }

        @Test func `addresses that are not ASCII arrive by SMTPUTF8`() async throws {
            let sink = try await SMTPSink.start(settings: .patient)
            try await python(
                sink,
                """
                s.sendmail("jürgen@example.org", ["añá@example.org"], "Subject: Grüße\\r\\n\\r\\nHallo".encode(), ["SMTPUTF8"])
                """)
            sink.outbox.expectSent(
                .subject("Grüße"), .to("añá@example.org"), .from("jürgen@example.org"))
            await sink.shutDown()
        }

        @Test func `several mails come on one connection, log-in included`() async throws {
            let sink = try await SMTPSink.start(settings: .patient)
            try await python(
                sink,
                """
                s.login("ada", "s3cret")
                for n in range(5):
                    s.sendmail("a@example.org", ["b@example.org"], f"Subject: {n}\\r\\n\\r\\nx")
                """)
            #expect(sink.outbox.mails.map(\.subject) == ["0", "1", "2", "3", "4"])
            #expect(Set(sink.outbox.mails.map(\.envelope?.authenticatedAs)) == ["ada"])
            await sink.shutDown()
        }

        @Test func `a mail of 30 MB is refused before it is sent`() async throws {
            let sink = try await SMTPSink.start(settings: .patient)
            try await python(
                sink, prints: "552\n",
                """
                try:
                    s.sendmail("a@example.org", ["b@example.org"], b"x" * 31457280)
                except smtplib.SMTPSenderRefused as e:
                    print(e.smtp_code)
                """)
            sink.outbox.expectNone()
            await sink.shutDown()
        }

        @Test func `a mail of 30 MB that nobody announced is refused afterwards`() async throws {
            let sink = try await SMTPSink.start(settings: .patient)
            try await python(
                sink, prints: "552\n250\n",
                """
                s.ehlo()
                s.docmd("MAIL FROM:<a@example.org>")
                s.docmd("RCPT TO:<b@example.org>")
                print(s.data((b"x" * 76 + b"\\r\\n") * 403298)[0])
                print(s.noop()[0])
                """)
            sink.outbox.expectNone()
            await sink.shutDown()
        }

        @Test func `refusals reach the client as they are`() async throws {
            let sink = try await SMTPSink.start(settings: .patient)
            sink.refuse(recipient: "gone@example.org")
            try await python(
                sink, prints: "{'gone@example.org': (550, b'5.0.0 refused by the test')}\nFalse\n",
                """
                print(s.sendmail("a@example.org", ["gone@example.org", "b@example.org"], "x"))
                print(s.has_extn("starttls"))
                """)
            sink.outbox.expectSent(.to("b@example.org")).expectNotSent(.to("gone@example.org"))
            await sink.shutDown()
        }

        @Test func `50 connections at once are all served`() async throws {
            let sink = try await SMTPSink.start(settings: .patient)
            try await python(
                sink,
                """
                from threading import Thread
                def send(n):
                    with smtplib.SMTP("127.0.0.1", \(sink.port), timeout=600) as c:
                        c.sendmail("a@example.org", [f"{n}@example.org"], f"Subject: {n}\\r\\n\\r\\n" + "x" * 10000)
                threads = [Thread(target=send, args=(n,)) for n in range(50)]
                for t in threads: t.start()
                for t in threads: t.join()
                """)
            sink.outbox.expectCount(50)
            await sink.shutDown()
        }
    }

    @Suite(.enabled(if: Tool.curl.isInstalled, "curl is not installed"))
    struct Curl {
        /// Sends a message from a@example.org to b@example.org; gives curl's exit code.
        private func send(
            _ message: String, to sink: SMTPSink, user: String, demandsTLS: Bool = false
        ) async throws -> Int32 {
            try await Tool.withFile(message) { file in
                try await Tool.curl.run(
                    "-sS", "--noproxy", "*", demandsTLS ? "--ssl-reqd" : "--no-ssl-reqd", sink.url, "--user",
                    user, "--mail-from", "a@example.org", "--mail-rcpt", "b@example.org", "--upload-file",
                    file
                ).code
            }
        }

        @Test func `a mail arrives with its dots`() async throws {
            let sink = try await SMTPSink.start(settings: .patient)
            let message = "From: a@example.org\r\nTo: b@example.org\r\nSubject: dots\r\n\r\n.\r\n..\r\n.x\r\n"
            #expect(try await send(message, to: sink, user: "ada:s3cret") == 0)
            let mail = try sink.outbox.requireSent(.subject("dots"))
            #expect(mail.raw == Array(message.utf8))
            #expect(mail.envelope?.authenticatedAs == "ada")
            await sink.shutDown()
        }

        @Test func `a client that demands TLS is told that there is none`() async throws {
            let sink = try await SMTPSink.start(settings: .patient)
            // CURLE_USE_SSL_FAILED
            #expect(try await send("x\r\n", to: sink, user: "ada:s3cret", demandsTLS: true) == 64)
            sink.outbox.expectNone()
            await sink.shutDown()
        }

        @Test func `wrong credentials are refused where a test demands others`() async throws {
            let sink = try await SMTPSink.start(settings: .demanding)
            // CURLE_LOGIN_DENIED
            #expect(try await send("x\r\n", to: sink, user: "ada:other") == 67)
            sink.outbox.expectNone()
            await sink.shutDown()
        }
    }
}
#endif

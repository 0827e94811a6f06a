import Accord
import AccordExpectations
import AccordFixtures
import Testing

@testable import AccordDoubles

struct MailFixtureTests {
    @Test(.fixtures(MailOutbox.self))
    func `an outbox is one for a test`() async throws {
        let outbox = try await MailOutbox.current
        outbox.send(Mail(from: nil, to: [], subject: "x"))
        try await MailOutbox.current.expectCount(1)
    }

    @Test func `an expectation on a foreign thread is told to the test that made the outbox`() async throws {
        try await withKnownIssue {
            try await Scope.with { _ in
            } _: {
                let outbox = MailOutbox()
                await Task.detached { _ = outbox.expectCount(1) }.value
            }
        } matching: {
            $0.comments.first?.rawValue.contains("expected 1 mail in the outbox, got no mail") ?? false
        }
    }

    #if Doubles
    @Test(.fixtures(SMTPSink.self))
    func `a sink fills the outbox of its test`() async throws {
        let sink = try await SMTPSink.current
        #expect(sink.outbox === (try await MailOutbox.current))
        #expect(sink.url == "smtp://127.0.0.1:\(sink.port)")
    }

    @Test func `what a client should not have done is a warning of its test`() async throws {
        try await withKnownIssue {
            try await withFixtures {
                let sink = try await SMTPSink.start(settings: .patient)
                let socket = try await SMTPSocket.connect(to: sink.port)
                _ = await socket.line()
                #expect(try await socket.say("EHLO app", "MAIL FROM:<> SIZE=99999999") == ["250", "552"])
                await sink.shutDown()
            }
        } matching: {
            $0.severity == .warning
                && $0.comments.first?.rawValue.contains("refused a mail of the client app") ?? false
        }
    }

    @Test func `a sink ends with its test`() async throws {
        let sink = try await withFixtures { try await SMTPSink.current }
        #expect(!sink.isListening)
    }
    #endif
}

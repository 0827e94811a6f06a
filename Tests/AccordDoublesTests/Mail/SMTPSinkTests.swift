#if Doubles
import AccordDoubles
import Testing

@Suite(.timeLimit(.minutes(10))) struct SMTPSinkTests {
    private static let open = ["EHLO a", "MAIL FROM:<a@x.org>", "RCPT TO:<b@x.org>", "DATA"]

    private func start(_ settings: SMTPSettings = .patient) async throws -> (SMTPSink, SMTPSocket) {
        let sink = try await SMTPSink.start(settings: settings)
        let socket = try await SMTPSocket.connect(to: sink.port)
        #expect(await socket.line()?.hasPrefix("220 ") == true)
        return (sink, socket)
    }

    @Test func `a mail is in the outbox before its client is told`() async throws {
        let (sink, socket) = try await start()
        let replies = try await socket.say(
            "EHLO a", "MAIL FROM:<a@x.org>", "RCPT TO:<b@x.org>", "DATA", "Subject: Hi\r\n\r\nHello\r\n.")
        #expect(replies == ["250", "250", "250", "354", "250"])
        sink.outbox.expectCount(1).expectSent(
            .subject("Hi"), .to("b@x.org"), .from("a@x.org"), .text(containing: "Hello"))
        await sink.shutDown()
    }

    @Test func `a client that ends in the middle of a mail leaves none`() async throws {
        let (sink, socket) = try await start()
        _ = try await socket.say("EHLO a", "MAIL FROM:<a@x.org>", "RCPT TO:<b@x.org>", "DATA")
        try await socket.send("Subject: half a mail\r\n")
        try await socket.sendEnd()
        #expect(await socket.line() == nil)
        await sink.connectionsEnded()
        #expect(sink.connectionCount == 0)
        #expect(sink.incidents.count == 1)
        sink.outbox.expectNone()
        await sink.shutDown()
    }

    @Test func `a reset in the middle of a mail harms nobody else`() async throws {
        let (sink, socket) = try await start()
        _ = try await socket.say("EHLO a", "MAIL FROM:<a@x.org>", "RCPT TO:<b@x.org>", "DATA")
        try await socket.send("Subject: half a mail\r\n")
        try await socket.reset()
        await sink.connectionsEnded()
        let other = try await SMTPSocket.connect(to: sink.port)
        #expect(await other.line()?.hasPrefix("220") == true)
        #expect(try await other.say("NOOP") == ["250"])
        #expect(sink.connectionCount == 1)
        sink.outbox.expectNone()
        await sink.shutDown()
    }

    @Test func `a client that hangs is told and let go`() async throws {
        let (sink, socket) = try await start(.with { $0.idleLimit = .milliseconds(20) })
        #expect(await socket.line()?.hasPrefix("421 4.4.2") == true)
        #expect(await socket.line() == nil)
        await sink.connectionsEnded()
        #expect(sink.connectionCount == 0)
        await sink.shutDown()
    }

    @Test func `commands sent in one go are all answered, also when no more can come`() async throws {
        let (sink, socket) = try await start()
        try await socket.send((Self.open + ["Hi", ".", "NOOP"]).map { $0 + "\r\n" }.joined())
        try await socket.sendEnd()
        #expect(await socket.codes() == ["250", "250", "250", "354", "250", "250"])
        sink.outbox.expectCount(1)
        await sink.shutDown()
    }

    @Test func `an endless line ends the connection`() async throws {
        let (sink, socket) = try await start()
        let piece = String(repeating: "x", count: 65536)
        for _ in 0..<20 { try? await socket.send(piece) }
        await sink.connectionsEnded()
        #expect(sink.connectionCount == 0)
        await sink.shutDown()
    }

    @Test func `shutting down ends connections at once and frees the port`() async throws {
        let (sink, socket) = try await start()
        _ = try await socket.say("EHLO a", "MAIL FROM:<a@x.org>", "RCPT TO:<b@x.org>", "DATA")
        await sink.shutDown()
        #expect(sink.connectionCount == 0)
        #expect(sink.incidents.isEmpty)
        #expect(await socket.line() == nil)
        #expect(!sink.isListening)
        await sink.shutDown()
    }

    @Test func `a sink that nobody holds frees its port`() async throws {
        var sink: SMTPSink? = try await SMTPSink.start(settings: .patient)
        let port = sink?.port ?? 0
        let socket = try await SMTPSocket.connect(to: port)
        #expect(await socket.line() != nil)
        sink = nil
        #expect(await socket.line() == nil)
    }

    @Test func `a test refuses recipients and fails on purpose`() async throws {
        let (sink, socket) = try await start()
        sink.refuse(recipient: "gone@x.org", with: 550)
        sink.failNext(451, at: .data)
        sink.failNext(421)
        let replies = try await socket.say("EHLO a", "MAIL FROM:<>")
        #expect(replies == ["250", "421"])
        let again = try await SMTPSocket.connect(to: sink.port)
        _ = await again.line()
        let codes = try await again.say(
            "EHLO a", "MAIL FROM:<>", "RCPT TO:<gone@x.org>", "RCPT TO:<b@x.org>", "DATA", ".")
        #expect(codes == ["250", "250", "550", "250", "354", "451"])
        sink.outbox.expectNone()
        await sink.shutDown()
    }

    @Test func `100 sinks at once have a box each`() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<100 {
                group.addTask {
                    let (sink, socket) = try await start()
                    _ = try await socket.say(
                        "EHLO a", "MAIL FROM:<>", "RCPT TO:<\(number)@x.org>", "DATA",
                        "Subject: \(number)\r\n\r\n.")
                    #expect(sink.outbox.mails.map(\.subject) == ["\(number)"])
                    await sink.shutDown()
                }
            }
            try await group.waitForAll()
        }
    }

    @Test func `50 clients at once are all served`() async throws {
        let sink = try await SMTPSink.start(settings: .patient)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<50 {
                group.addTask {
                    let socket = try await SMTPSocket.connect(to: sink.port)
                    _ = await socket.line()
                    _ = try await socket.say(
                        "EHLO a", "MAIL FROM:<>", "RCPT TO:<\(number)@x.org>", "DATA",
                        "\(String(repeating: "text\r\n", count: 1000)).", "QUIT")
                }
            }
            try await group.waitForAll()
        }
        sink.outbox.expectCount(50)
        #expect(Set(sink.outbox.mails.flatMap { $0.bcc.map(\.address) }).count == 50)
        await sink.shutDown()
    }
}
#endif

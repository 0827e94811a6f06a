#if Hummingbird && GRDB
import Accord
import AccordDatabase
import AccordDoubles
import AccordHummingbird
import BookshopApp
import Testing

@Suite(.app(Bookshop.self), .database(.clone))
struct ConfirmationTests {
    @Test func `an order is confirmed by mail, after the response`() async throws {
        let outbox = try await MailOutbox.current
        let tasks = try await TaskQueue.current
        let ordered = try await TestClient.ada.post("/orders", json: ["book": 4, "copies": 2])
        let id = try ordered.requireStatus(.created).response.body.json()["id"]?.string ?? ""
        outbox.expectNone()

        tasks.expectQueued("confirm-order", containing: ["order": .init(id)], count: 1)
        await tasks.drain()
        tasks.expectNoFailures()
        outbox
            .expectCount(1)
            .expectSent(
                .subject("Your order of Jane Eyre"), .to("ada@example.com"), .from("orders@bookshop.example"),
                .text(containing: "2 x Jane Eyre, by Charlotte Brontë")
            )
            .expectSent(.text(containing: id))
    }

    @Test(.clock(at: "2026-03-14T15:09:26Z"))
    func `what a customer reads is kept as a snapshot`() async throws {
        try await TestClient.ada.post("/orders", json: ["book": 2, "copies": 1]).expectStatus(.created)
        try await TaskQueue.current.drain()
        let mail = try await MailOutbox.current.requireSent(.to("ada@example.com"))
        expectSnapshot(of: mail, as: .text, redacting: .uuids)
    }

    @Test func `an order that is refused is not confirmed`() async throws {
        try await TestClient.ada.post("/orders", json: ["book": 8, "copies": 1]).expectStatus(.conflict)
        try await TaskQueue.current.expectCount(0)
    }

    @Test func `a mail server that is busy costs no order, and fails the job`() async throws {
        try await SMTPSink.current.failNext(451)
        try await TestClient.ada.post("/orders", json: ["book": 2, "copies": 1]).expectStatus(.created)
        let tasks = try await TaskQueue.current
        await tasks.drain()
        #expect(tasks.failed.map(\.name) == ["confirm-order"])
        try await MailOutbox.current.expectNone()
    }

    @Test func `a server that takes no such recipient is told apart from one that is gone`() async throws {
        let sink = try await SMTPSink.current
        sink.refuse(recipient: "gone@example.com")
        let mailer = Mailer.smtp(host: sink.host, port: sink.port)
        await #expect(throws: SMTPError.refused("RCPT TO:<gone@example.com>", code: 550)) {
            try await mailer.send(MailMessage(to: "gone@example.com", subject: "", text: ""))
        }
    }
}
#endif

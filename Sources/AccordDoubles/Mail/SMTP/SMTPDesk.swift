#if Doubles
import Synchronization

/// What the connections of one sink share: its settings, what it refuses, and the outbox.
final class SMTPDesk: Sendable {
    let settings: SMTPSettings
    let outbox: MailOutbox
    private let script = Mutex(SMTPScript())

    init(_ settings: SMTPSettings, _ outbox: MailOutbox) {
        self.settings = settings
        self.outbox = outbox
    }

    func withScript<R: Sendable>(_ body: (inout SMTPScript) -> R) -> R {
        script.withLock { body(&$0) }
    }

    func keep(_ delivery: SMTPDelivery) {
        outbox.send(Mail(raw: delivery.content, envelope: delivery.envelope))
    }
}
#endif

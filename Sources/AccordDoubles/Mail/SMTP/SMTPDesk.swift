#if Doubles
import AccordExpectations
import Synchronization

/// What the connections of one sink share: its settings, what it refuses, and the outbox.
final class SMTPDesk: Sendable {
    let settings: SMTPSettings
    let outbox: MailOutbox
    private let script = Mutex(SMTPScript())
    private let state = Mutex((incidents: [SMTPIncident](), isClosed: false))
    /// Of the test that started the sink.
    private let scope: Scope?

    init(_ settings: SMTPSettings, _ outbox: MailOutbox) {
        self.settings = settings
        self.outbox = outbox
        scope = Scope.current
    }

    func withScript<R: Sendable>(_ body: (inout SMTPScript) -> R) -> R {
        script.withLock { body(&$0) }
    }

    func keep(_ delivery: SMTPDelivery) {
        outbox.send(Mail(raw: delivery.content, envelope: delivery.envelope))
    }

    var incidents: [SMTPIncident] { state.withLock { $0.incidents } }

    /// Keeps an incident, and tells the test of it where one is known.
    func note(_ incident: SMTPIncident) {
        let isClosed = state.withLock { state in
            if !state.isClosed { state.incidents.append(incident) }
            return state.isClosed
        }
        guard !isClosed, let scope else { return }
        Reporter.record([incident.finding], at: nil, in: scope)
    }

    /// What is cut off from now on was cut off by the sink itself.
    func close() { state.withLock { $0.isClosed = true } }
}
#endif

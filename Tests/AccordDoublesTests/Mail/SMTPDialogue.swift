import Testing

@testable import AccordDoubles

/// A client's lines, and what the sink says to each: a row of a table.
struct SMTPDialogue: CustomTestStringConvertible, Sendable {
    var name: String
    /// Sent as they are.
    var input: [UInt8]
    /// The codes of all replies behind the greeting; `X` for the end of the connection.
    var replies: String
    var mails: Int
    var settings: SMTPSettings

    var testDescription: String { name }

    init(
        _ name: String, _ lines: String..., gives replies: String, mails: Int = 0,
        settings: SMTPSettings = SMTPSettings()
    ) {
        self.init(name, bytes: lines.flatMap { Array($0.utf8) + [13, 10] }, gives: replies, mails: mails)
        self.settings = settings
    }

    init(_ name: String, bytes: [UInt8], gives replies: String, mails: Int = 0) {
        self.name = name
        input = bytes
        self.replies = replies
        self.mails = mails
        settings = SMTPSettings()
    }
}

/// What has come of a dialogue.
struct SMTPTranscript: Equatable {
    var replies: [SMTPReply] = []
    var deliveries: [SMTPDelivery] = []
    var incidents: [SMTPIncident.Kind] = []
    var isClosed = false

    var codes: String { (replies.map { String($0.code) } + (isClosed ? ["X"] : [])).joined(separator: " ") }

    init(
        _ bytes: [UInt8], chunk: Int = .max, settings: SMTPSettings = SMTPSettings(),
        script: SMTPScript = SMTPScript()
    ) {
        var (session, script) = (SMTPSession(settings: settings), script)
        note(session.greet(&script))
        replies.removeFirst()
        var rest = bytes[...]
        while !rest.isEmpty {
            note(session.receive(Array(rest.prefix(chunk)), &script))
            rest = rest.dropFirst(chunk)
        }
    }

    init(lines: [String], settings: SMTPSettings = SMTPSettings(), script: SMTPScript = SMTPScript()) {
        self.init(lines.flatMap { Array($0.utf8) + [13, 10] }, settings: settings, script: script)
    }

    private mutating func note(_ actions: [SMTPAction]) {
        for action in actions {
            switch action {
            case .reply(let reply): replies.append(reply)
            case .deliver(let delivery): deliveries.append(delivery)
            case .note(let incident): incidents.append(incident.kind)
            case .close: isClosed = true
            }
        }
    }
}

/// What a session wants to be done, in this order.
enum SMTPAction: Equatable {
    case reply(SMTPReply)
    /// A whole mail has come: keep it before the client is told.
    case deliver(SMTPDelivery)
    /// Tell the test.
    case note(SMTPIncident)
    /// Send what was said, then end the connection.
    case close
}

/// A mail as SMTP knows it.
struct SMTPDelivery: Equatable, Sendable {
    var envelope: Mail.Envelope
    var content: [UInt8]
}

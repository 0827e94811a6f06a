// All that the sink says to clients stands here; a developer reads it in the log of the app.

extension SMTPReply {
    // MARK: - Successes
    static let greeting = SMTPReply(220, nil, "accord ESMTP test sink; no mail leaves this machine")
    static let ready = SMTPReply(250, "2.0.0", "ok")
    static let sender = SMTPReply(250, "2.1.0", "sender ok")
    static let recipient = SMTPReply(250, "2.1.5", "recipient ok")
    static let kept = SMTPReply(250, "2.0.0", "mail is in the outbox")
    static let bye = SMTPReply(221, "2.0.0", "bye")
    static let verify = SMTPReply(252, "2.5.0", "no mailbox is verified here; send the mail")
    static let sendData = SMTPReply(354, nil, "send the mail, then a line with a single dot")
    static let loggedIn = SMTPReply(235, "2.7.0", "logged in")
    static let help = SMTPReply(
        214, "2.0.0", "EHLO HELO MAIL RCPT DATA RSET NOOP VRFY HELP AUTH QUIT",
        "every mail goes to the outbox of a test")

    static func hello(_ client: String) -> SMTPReply { SMTPReply(250, nil, "accord greets \(client)") }

    static func extendedHello(_ client: String, sizeLimit: Int) -> SMTPReply {
        SMTPReply(
            250, nil, "accord greets \(client)", "PIPELINING", "SIZE \(sizeLimit)", "8BITMIME", "SMTPUTF8",
            "ENHANCEDSTATUSCODES", "AUTH PLAIN LOGIN", "HELP")
    }

    static func challenge(_ text: String) -> SMTPReply { SMTPReply(334, nil, text) }

    // MARK: - Malformed commands
    static let unknown = SMTPReply(500, "5.5.2", "unknown command")
    static let controlCharacters = SMTPReply(500, "5.5.2", "a command must not contain control characters")
    static let notUTF8 = SMTPReply(500, "5.5.2", "a command is ASCII, or UTF-8 with SMTPUTF8")
    static let bareLineFeed = SMTPReply(500, "5.5.2", "a line ends in CR LF, this one ended in LF alone")
    static let lineTooLong = SMTPReply(500, "5.5.6", "the line is too long")
    static let tooManyErrors = SMTPReply(421, "4.7.0", "too many errors, closing")
    static let endless = SMTPReply(421, "4.7.0", "no end in sight, closing")
    static let idle = SMTPReply(421, "4.4.2", "nothing was heard for too long, closing")

    static func syntax(_ usage: String) -> SMTPReply { SMTPReply(501, "5.5.4", "usage: \(usage)") }

    static func notImplemented(_ name: String) -> SMTPReply {
        SMTPReply(502, "5.5.1", "\(name) is not offered here")
    }

    static let noTLS = SMTPReply(502, "5.5.1", "TLS is not offered here; configure the client for plain SMTP")

    // MARK: - Wrong moments
    static let helloFirst = SMTPReply(503, "5.5.1", "say EHLO first")
    static let mailFirst = SMTPReply(503, "5.5.1", "say MAIL FROM first")
    static let recipientFirst = SMTPReply(503, "5.5.1", "say RCPT TO first")
    static let noValidRecipients = SMTPReply(554, "5.5.1", "no valid recipients")
    static let nestedMail = SMTPReply(503, "5.5.1", "a mail is open; say RSET first")
    static let authDuringMail = SMTPReply(503, "5.5.1", "AUTH is not possible while a mail is open")
    static let alreadyLoggedIn = SMTPReply(503, "5.5.1", "you are logged in")
    static let authNeedsEHLO = SMTPReply(503, "5.5.1", "AUTH needs EHLO first")

    // MARK: - Addresses and parameters
    static let senderSyntax = SMTPReply(501, "5.1.7", "usage: MAIL FROM:<address>")
    static let recipientSyntax = SMTPReply(501, "5.1.3", "usage: RCPT TO:<address>")
    static let needsSMTPUTF8 = SMTPReply(553, "5.6.7", "the address is not ASCII: add SMTPUTF8 to MAIL FROM")
    static let parametersNeedEHLO = SMTPReply(555, "5.5.4", "parameters need EHLO")

    static func unknownParameter(_ name: String) -> SMTPReply {
        SMTPReply(555, "5.5.4", "unknown parameter \(name)")
    }

    static func badParameter(_ name: String) -> SMTPReply {
        SMTPReply(501, "5.5.4", "the value of \(name) makes no sense, or it stands there twice")
    }

    // MARK: - Limits and log-in
    static func tooLarge(_ limit: Int) -> SMTPReply {
        SMTPReply(552, "5.3.4", "a mail may have \(limit) bytes at most")
    }

    static func tooManyRecipients(_ limit: Int) -> SMTPReply {
        SMTPReply(452, "4.5.3", "a mail may have \(limit) recipients at most")
    }

    static let logInFirst = SMTPReply(530, "5.7.0", "log in first")
    static let wrongCredentials = SMTPReply(
        535, "5.7.8", "these are not the credentials that the test demands")
    static let unknownMechanism = SMTPReply(504, "5.5.4", "PLAIN and LOGIN are offered")
    static let notBase64 = SMTPReply(501, "5.5.2", "this is no base64 of the mechanism")
    static let authCancelled = SMTPReply(501, "5.7.0", "log-in cancelled")

    /// What the test asked for.
    static func scripted(_ code: Int) -> SMTPReply {
        SMTPReply(code, code == 421 ? "4.3.0" : "\(code / 100).0.0", "refused by the test")
    }
}

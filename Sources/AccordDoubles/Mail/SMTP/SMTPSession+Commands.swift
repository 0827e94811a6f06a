extension SMTPSession {
    mutating func obey(_ command: SMTPCommand, _ script: inout SMTPScript) -> [SMTPAction] {
        switch command {
        case .hello(let name, let isExtended): return greet(name, isExtended: isExtended)
        case .mail(let path):
            let reply = open(path, &script)
            return reply == tooLarge ? refuseSize() : answer(reply)
        case .recipient(let path): return answer(add(path, &script))
        case .data: return startContent()
        case .authenticate(let mechanism, let initial): return logIn(mechanism, initial, &script)
        case .reset:
            transaction = nil
            return answer(.ready)
        case .noop: return answer(.ready)
        case .verify: return answer(.verify)
        case .help: return answer(.help)
        case .quit: return close(with: .bye)
        case .startTLS: return answer(.noTLS)
        case .notOffered(let name): return answer(.notImplemented(name))
        }
    }

    private mutating func greet(_ name: String, isExtended: Bool) -> [SMTPAction] {
        (client, self.isExtended, transaction) = (name, isExtended, nil)
        return answer(
            isExtended ? .extendedHello(name, sizeLimit: settings.sizeLimit) : .hello(name))
    }

    // MARK: - Envelope

    private mutating func open(_ path: SMTPPath, _ script: inout SMTPScript) -> SMTPReply {
        guard client != nil else { return .helloFirst }
        guard transaction == nil else { return .nestedMail }
        guard settings.credentials == nil || user != nil else { return .logInFirst }
        guard path.parameters.isEmpty || isExtended else { return .parametersNeedEHLO }
        if let refusal = refusal(of: path) { return refusal }
        if let code = script.takeFailure(at: .mail) { return .scripted(code) }
        let allowsUTF8 = path.parameters.contains { $0.name == "SMTPUTF8" }
        transaction = Transaction(sender: path.address, allowsUTF8: allowsUTF8)
        return .sender
    }

    /// Why the parameters of a sender cannot be taken, or its address with them.
    private func refusal(of path: SMTPPath) -> SMTPReply? {
        var names: Set<String> = []
        for (name, value) in path.parameters {
            guard names.insert(name).inserted else { return .badParameter(name) }
            switch (name, value) {
            case ("SIZE", let value?):
                guard value.utf8.allSatisfy({ (0x30...0x39).contains($0) }), !value.isEmpty else {
                    return .badParameter(name)
                }
                // More digits than an Int has are too many bytes as well.
                if Int(value).map({ $0 > settings.sizeLimit }) ?? true { return tooLarge }
            case ("BODY", let value?):
                guard ["7BIT", "8BITMIME"].contains(value.uppercased()) else { return .badParameter(name) }
            case ("SMTPUTF8", nil), ("AUTH", _?): break
            case ("SIZE", nil), ("BODY", nil), ("SMTPUTF8", _?), ("AUTH", nil): return .badParameter(name)
            default: return .unknownParameter(name)
            }
        }
        return path.isASCII || names.contains("SMTPUTF8") ? nil : .needsSMTPUTF8
    }

    private mutating func add(_ path: SMTPPath, _ script: inout SMTPScript) -> SMTPReply {
        guard let open = transaction else { return client == nil ? .helloFirst : .mailFirst }
        if let parameter = path.parameters.first { return .unknownParameter(parameter.name) }
        guard path.isASCII || open.allowsUTF8 else { return .needsSMTPUTF8 }
        guard open.recipients.count < settings.recipientLimit else {
            return .tooManyRecipients(settings.recipientLimit)
        }
        if let code = script.refusal(of: path.address) ?? script.takeFailure(at: .recipient) {
            transaction?.refusedRecipients = true
            return .scripted(code)
        }
        transaction?.recipients.append(path.address)
        return .recipient
    }

    // MARK: - Content

    private mutating func startContent() -> [SMTPAction] {
        guard let open = transaction else { return answer(client == nil ? .helloFirst : .mailFirst) }
        guard !open.recipients.isEmpty else {
            return answer(open.refusedRecipients ? .noValidRecipients : .recipientFirst)
        }
        mode = .content(SMTPContent(limit: settings.sizeLimit))
        return answer(.sendData)
    }

    private var tooLarge: SMTPReply { .tooLarge(settings.sizeLimit) }

    private mutating func refuseSize() -> [SMTPAction] {
        [note(.tooLarge(limit: settings.sizeLimit))] + answer(tooLarge)
    }

    /// The mail has come whole.
    mutating func finish(_ content: SMTPContent, _ script: inout SMTPScript) -> [SMTPAction] {
        mode = .commands
        defer { transaction = nil }
        guard let open = transaction else { return [] }
        if content.isTooLarge { return refuseSize() }
        if let code = script.takeFailure(at: .data) { return answer(.scripted(code)) }
        let envelope = Mail.Envelope(
            sender: open.sender, recipients: open.recipients, authenticatedAs: user)
        return [.deliver(SMTPDelivery(envelope: envelope, content: content.bytes))] + answer(.kept)
    }
}

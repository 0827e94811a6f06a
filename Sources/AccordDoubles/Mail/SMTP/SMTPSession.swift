/// One connection to the sink as a value: bytes in, actions out, no I/O (RFC 5321).
struct SMTPSession {
    /// Who waits for what.
    enum Mode: Equatable {
        case commands
        /// A line was too long: nothing counts before it ends.
        case discarding
        case content(SMTPContent)
        case authenticating(SMTPLogin)
        case closed
    }

    /// A mail between `MAIL FROM` and its end.
    struct Transaction {
        var sender: String
        var allowsUTF8: Bool
        var recipients: [String] = []
        var refusedRecipients = false
    }

    /// RFC 5321 asks for 512; a response to AUTH may have 12,288 (RFC 4954, 4).
    static let commandLimit = 2048
    static let responseLimit = 12288
    /// A line without end, and a mail far beyond its limit, are not read for ever.
    static let patience = (line: 1_048_576, content: 67_108_864)

    let settings: SMTPSettings
    var mode = Mode.commands
    /// The name that the client gave; nil before EHLO and HELO.
    var client: String?
    var isExtended = false
    var user: String?
    var transaction: Transaction?
    private var line: [UInt8] = []
    private var discarded = 0
    private var errors = 0

    init(settings: SMTPSettings = SMTPSettings()) { self.settings = settings }

    // MARK: - Events

    /// The client has connected.
    mutating func greet(_ script: inout SMTPScript) -> [SMTPAction] {
        guard let code = script.takeFailure(at: .connection) else { return [.reply(.greeting)] }
        return close(with: .scripted(code))
    }

    /// Nothing was heard for too long.
    mutating func idle() -> [SMTPAction] {
        guard mode != .closed else { return [] }
        // A client that keeps its connection for later does nothing wrong.
        let isBusy = transaction != nil || mode != .commands
        return close(with: .idle, because: isBusy ? .silent(settings.idleLimit) : nil)
    }

    /// The client has gone away.
    mutating func end() -> [SMTPAction] {
        guard case .content = mode else { return [] }
        mode = .closed
        return [note(.unfinished)]
    }

    /// Bytes have come, in pieces of any size.
    mutating func receive(_ bytes: [UInt8], _ script: inout SMTPScript) -> [SMTPAction] {
        var (actions, position) = ([SMTPAction](), 0)
        while position < bytes.count, mode != .closed {
            if case .content(var content) = mode {
                // Not held twice, or each piece would copy what came before.
                mode = .commands
                let end = content.read(bytes, from: position)
                position = end ?? bytes.count
                mode = .content(content)
                if end != nil {
                    actions += finish(content, &script)
                } else if content.count - settings.sizeLimit > Self.patience.content {
                    actions += close(with: .endless, because: .endless)
                }
            } else {
                actions += readLine(bytes, &position, &script)
            }
        }
        return actions
    }

    // MARK: - Lines

    private mutating func readLine(
        _ bytes: [UInt8], _ position: inout Int, _ script: inout SMTPScript
    ) -> [SMTPAction] {
        let feed = ByteScan.first(.lineFeed, in: bytes, position..<bytes.count)
        let piece = bytes[position..<(feed ?? bytes.count)]
        position = feed.map { $0 + 1 } ?? bytes.count
        if mode == .discarding || line.count + piece.count > limit {
            return discard(piece, hasEnded: feed != nil)
        }
        line += piece
        guard feed != nil else { return [] }
        defer { line = [] }
        guard line.last == .carriageReturn else { return answer(.bareLineFeed) }
        return obey(line.dropLast(), &script)
    }

    private var limit: Int {
        if case .authenticating = mode { Self.responseLimit } else { Self.commandLimit }
    }

    private mutating func discard(_ piece: ArraySlice<UInt8>, hasEnded: Bool) -> [SMTPAction] {
        discarded += line.count + piece.count
        line = []
        mode = .discarding
        if discarded > Self.patience.line { return close(with: .endless, because: .endless) }
        guard hasEnded else { return [] }
        discarded = 0
        mode = .commands
        return answer(.lineTooLong)
    }

    private mutating func obey(_ line: ArraySlice<UInt8>, _ script: inout SMTPScript) -> [SMTPAction] {
        if case .authenticating(let login) = mode { return logIn(login, response: line, &script) }
        switch SMTPCommand.read(line) {
        case .success(let command): return obey(command, &script)
        case .failure(let error): return answer(error.reply)
        }
    }

    // MARK: - Answers

    /// One reply; errors are counted, and too many of them end the connection.
    mutating func answer(_ reply: SMTPReply) -> [SMTPAction] {
        if reply.code == 421 { return close(with: reply) }
        if reply.isSyntaxError { errors += 1 }
        guard errors >= settings.errorLimit else { return [.reply(reply)] }
        return [.reply(reply)] + close(with: .tooManyErrors, because: .tooManyErrors(errors))
    }

    mutating func close(with reply: SMTPReply, because kind: SMTPIncident.Kind? = nil) -> [SMTPAction] {
        mode = .closed
        transaction = nil
        return (kind.map { [note($0)] } ?? []) + [.reply(reply), .close]
    }

    func note(_ kind: SMTPIncident.Kind) -> SMTPAction { .note(SMTPIncident(kind: kind, client: client)) }
}

/// A line that a client sent (RFC 5321, 4.1), taken apart and not yet obeyed.
enum SMTPCommand: Equatable {
    case hello(String, isExtended: Bool)
    case mail(SMTPPath)
    case recipient(SMTPPath)
    case data, reset, noop, verify, help, quit, startTLS
    case authenticate(mechanism: String, initial: String?)
    /// Known, and not offered.
    case notOffered(String)

    private static let notOffered: Set<String> = [
        "BDAT", "EXPN", "TURN", "ETRN", "SEND", "SOML", "SAML", "ATRN",
    ]

    /// Reads a line without its end; a reply where it is malformed.
    static func read(_ line: ArraySlice<UInt8>) -> Result<SMTPCommand, SMTPSyntaxError> {
        guard line.allSatisfy({ $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) }) else {
            return failure(.controlCharacters)
        }
        guard String(validating: line, as: UTF8.self) != nil else { return failure(.notUTF8) }
        let verb = line.prefix { !$0.isBlank }
        let rest = line[verb.endIndex...].trimmedBlanks
        let name = String(decoding: verb, as: UTF8.self).uppercased()
        switch name {
        case "HELO", "EHLO": return hello(rest, isExtended: name == "EHLO")
        case "MAIL": return path(rest, after: "FROM:", orElse: .senderSyntax).map { .mail($0) }
        case "RCPT": return recipient(rest)
        case "AUTH": return authenticate(rest)
        case "DATA": return bare(.data, rest, name)
        case "RSET": return bare(.reset, rest, name)
        case "QUIT": return bare(.quit, rest, name)
        case "STARTTLS": return bare(.startTLS, rest, name)
        case "NOOP": return .success(.noop)
        case "HELP": return .success(.help)
        case "VRFY": return rest.isEmpty ? failure(.syntax("VRFY address")) : .success(.verify)
        default: return notOffered.contains(name) ? .success(.notOffered(name)) : failure(.unknown)
        }
    }

    private static func bare(
        _ command: SMTPCommand, _ rest: ArraySlice<UInt8>, _ name: String
    ) -> Result<SMTPCommand, SMTPSyntaxError> {
        rest.isEmpty ? .success(command) : failure(.syntax("\(name), with nothing behind it"))
    }

    private static func hello(
        _ rest: ArraySlice<UInt8>, isExtended: Bool
    ) -> Result<SMTPCommand, SMTPSyntaxError> {
        guard !rest.isEmpty, !rest.contains(where: \.isBlank) else {
            return failure(.syntax(isExtended ? "EHLO name" : "HELO name"))
        }
        return .success(.hello(String(decoding: rest, as: UTF8.self), isExtended: isExtended))
    }

    private static func recipient(_ rest: ArraySlice<UInt8>) -> Result<SMTPCommand, SMTPSyntaxError> {
        path(rest, after: "TO:", orElse: .recipientSyntax).flatMap { path in
            path.address.isEmpty ? failure(.recipientSyntax) : .success(.recipient(path))
        }
    }

    private static func path(
        _ rest: ArraySlice<UInt8>, after keyword: String, orElse reply: SMTPReply
    ) -> Result<SMTPPath, SMTPSyntaxError> {
        let count = keyword.utf8.count
        guard rest.prefix(count).equalsIgnoringCase(keyword.utf8), let path = SMTPPath(rest.dropFirst(count))
        else { return .failure(SMTPSyntaxError(reply: reply)) }
        return .success(path)
    }

    private static func authenticate(_ rest: ArraySlice<UInt8>) -> Result<SMTPCommand, SMTPSyntaxError> {
        let words = rest.split(whereSeparator: \.isBlank).map { String(decoding: $0, as: UTF8.self) }
        guard (1...2).contains(words.count) else {
            return failure(.syntax("AUTH mechanism [initial response]"))
        }
        return .success(
            .authenticate(mechanism: words[0].uppercased(), initial: words.count > 1 ? words[1] : nil))
    }

    private static func failure(_ reply: SMTPReply) -> Result<SMTPCommand, SMTPSyntaxError> {
        .failure(SMTPSyntaxError(reply: reply))
    }
}

/// A line that is no command, and what its client is told.
struct SMTPSyntaxError: Error, Equatable {
    var reply: SMTPReply
}
